package org.claimable.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** The unpacked bytes of a part: counted, without zeros (so not in UTF-16), and never many for one thing in it. */
final class BoundedStream extends FilterInputStream {
    /** Bytes that one tag, comment or run of text may take. */
    private static final int MOST_AT_ONCE = 2_000_000;

    private final LongConsumer count;
    private int atOnce;

    BoundedStream(InputStream stream, LongConsumer count) {
        super(stream);
        this.count = count;
    }

    /** Says that what was read so far has been understood. */
    void understood() {
        atOnce = 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read < 0) {
            return read;
        }
        count.accept(read);
        atOnce += read;
        if (atOnce > MOST_AT_ONCE) {
            throw UnusableWorkbookException.unreadable();
        }
        for (int i = offset; i < offset + read; i++) {
            if (buffer[i] == 0) {
                throw XmlPart.notPlain();
            }
        }
        return read;
    }
}
