package org.claimable.file.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A text as bytes in UTF-8, as they are asked for. */
final class Utf8Bytes extends InputStream {
    private static final int AT_ONCE = 1 << 13;
    private static final int MOST_BYTES = 4;

    private final Reader text;
    private final CharsetEncoder encoder =
            StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE);
    private final CharBuffer chars = CharBuffer.allocate(AT_ONCE).limit(0);
    private final ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES * AT_ONCE).limit(0);
    private boolean ended;

    Utf8Bytes(Reader text) {
        this.text = text;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!bytes.hasRemaining()) {
            if (ended) {
                return -1;
            }
            encode();
        }
        int count = Math.min(length, bytes.remaining());
        bytes.get(into, offset, count);
        return count;
    }

    private void encode() throws IOException {
        chars.compact();
        int read = text.read(chars.array(), chars.position(), chars.remaining());
        ended = read < 0;
        chars.position(chars.position() + Math.max(0, read)).flip();
        bytes.clear();
        encoder.encode(chars, bytes, ended);
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
