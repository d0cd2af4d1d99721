package org.claimable.file.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import org.claimable.claim.MalformedCohortException;

/**
 * The text of a stream in one encoding, without a byte order mark: what is not in it fails with the number of its line, rather than being
 * read as something else.
 */
final class StrictText extends Reader {
    private static final int READ_AT_ONCE = 1 << 13;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream stream;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(READ_AT_ONCE).limit(0);
    private final CharBuffer text = CharBuffer.allocate(READ_AT_ONCE).limit(0);
    private long line = 1;
    private boolean begun;
    private boolean ended;

    StrictText(InputStream stream, Charset charset) {
        this.stream = stream;
        this.charset = charset;
        this.decoder = charset.newDecoder();
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        while (!text.hasRemaining()) {
            if (!more()) {
                return -1;
            }
        }
        int count = Math.min(length, text.remaining());
        text.get(into, offset, count);
        return count;
    }

    /** Decodes some more; false at the end. */
    private boolean more() throws IOException {
        if (ended) {
            return false;
        }
        bytes.compact();
        int read = stream.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        text.clear();
        CoderResult result = decoder.decode(bytes, text, ended);
        text.flip();
        if (!begun && text.hasRemaining()) {
            begun = true;
            text.position(text.get(0) == BYTE_ORDER_MARK ? 1 : 0);
        }
        if (result.isError()) {
            throw new MalformedCohortException(
                    "This is not in %s, the encoding that it is read in: see line %,d. Save it as UTF-8, or say its encoding."
                            .formatted(charset.name(), line + lines()));
        }
        line += lines();
        return true;
    }

    private long lines() {
        return text.chars().filter(each -> each == '\n').count();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
