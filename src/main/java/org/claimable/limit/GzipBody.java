package org.claimable.limit;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.claimable.claim.MalformedCohortException;

/**
 * What a gzip stream expands to, opened when it is first read. One that is broken is malformed, and so is one that ends
 * early or has something else after it: a part of the claims is never taken for all of them.
 */
final class GzipBody extends InputStream {
    private static final int BUFFER = 1 << 13;

    private final Watched compressed;
    private InputStream expanded;

    GzipBody(InputStream compressed) {
        this.compressed = new Watched(compressed);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            if (expanded == null) {
                expanded = new GZIPInputStream(compressed, BUFFER);
            }
            int count = expanded.read(buffer, offset, length);
            if (count < 0) {
                compressed.requireEnd();
            }
            return count;
        } catch (IOException broken) {
            compressed.rethrow();
            throw new MalformedCohortException(
                    "The body is not gzip, or not whole, though Content-Encoding says gzip.");
        }
    }

    /**
     * The stream below, which says that there may always be more, so that a second member is looked for until the end, and
     * keeps its own fault, which the expansion takes for an end.
     */
    private static final class Watched extends FilterInputStream {
        private IOException fault;

        Watched(InputStream stream) {
            super(stream);
        }

        @Override
        public int available() {
            return 1;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (IOException broken) {
                fault = broken;
                throw broken;
            }
        }

        void requireEnd() throws IOException {
            rethrow();
            if (read() >= 0) {
                throw new IOException("There is more after the end.");
            }
        }

        void rethrow() throws IOException {
            if (fault != null) {
                throw fault;
            }
        }
    }
}
