package org.claimable.file.ndjson;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/** Bytes in memory that are written, passed on in parts, and written over. */
final class Bytes extends OutputStream {
    private static final int MOST_KEPT = 1 << 20;
    private static final int FIRST = 1 << 13;

    private byte[] bytes = new byte[FIRST];
    private int size;

    @Override
    public void write(int octet) {
        require(1);
        bytes[size++] = (byte) octet;
    }

    @Override
    public void write(byte[] content, int from, int length) {
        require(length);
        System.arraycopy(content, from, bytes, size, length);
        size += length;
    }

    private void require(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }

    int size() {
        return size;
    }

    /** Forgets what was written; much room is given back. */
    void clear() {
        size = 0;
        if (bytes.length > MOST_KEPT) {
            bytes = new byte[FIRST];
        }
    }

    void cut(int length) {
        size = length;
    }

    byte[] array() {
        return bytes;
    }

    void passTo(OutputStream stream, int from, int to) throws IOException {
        stream.write(bytes, from, to - from);
    }

    void passTo(MessageDigest digest, int from, int to) {
        digest.update(bytes, from, to - from);
    }
}
