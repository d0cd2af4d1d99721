package org.claimable.fuzz;

import java.io.ByteArrayInputStream;

/** Bytes that come a few at a time, and of which it is never known whether more will. */
final class FewAtOnce extends ByteArrayInputStream {
    private static final int FEW = 61;

    FewAtOnce(byte[] bytes) {
        super(bytes);
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int length) {
        return super.read(buffer, offset, Math.min(FEW, length));
    }

    @Override
    public synchronized int available() {
        return 0;
    }
}
