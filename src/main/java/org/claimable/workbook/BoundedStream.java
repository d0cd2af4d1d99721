package org.claimable.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** A stream of which only so many bytes can be read in all; beyond them it fails, whatever it unpacks to. */
public final class BoundedStream extends FilterInputStream {
    private final Supplier<RuntimeException> beyond;
    private long left;

    public BoundedStream(InputStream stream, long most, Supplier<RuntimeException> beyond) {
        super(stream);
        this.left = most;
        this.beyond = beyond;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] octets, int from, int count) throws IOException {
        int read = super.read(octets, from, count);
        left -= Math.max(0, read);
        if (left < 0) {
            throw beyond.get();
        }
        return read;
    }
}
