package org.claimable.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/** Canonical lines on their way to the one digest that they all pass through, packed a piece at a time. */
final class PackedBytes {
    private static final int FULL = 1 << 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);

    void add(byte[] more) {
        bytes.writeBytes(more);
    }

    boolean isFull() {
        return bytes.size() >= FULL;
    }

    boolean isEmpty() {
        return bytes.size() == 0;
    }

    /** What was added since this was last asked. */
    byte[] take() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.size() / 4);
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream output = new DeflaterOutputStream(packed, fast)) {
            bytes.writeTo(output);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            fast.end();
        }
        bytes.reset();
        return packed.toByteArray();
    }

    /** Passes what was packed through a digest. */
    static void passTo(MessageDigest digest, byte[] packed) {
        Inflater inflater = new Inflater();
        inflater.setInput(packed);
        byte[] some = new byte[1 << 16];
        try {
            while (!inflater.finished()) {
                digest.update(some, 0, inflater.inflate(some));
            }
        } catch (DataFormatException broken) {
            throw new IllegalStateException("What was packed on an executor cannot be unpacked.", broken);
        } finally {
            inflater.end();
        }
    }
}
