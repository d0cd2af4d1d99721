package org.claimable.file.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.claimable.method.claim.MalformedCohortException;

/** In which encoding a text comes: as a byte order mark says, else as is declared beside it, else UTF-8. */
public final class TextEncoding {
    private static final int LONGEST_MARK = 4;
    private static final int AT_ONCE = 1 << 13;

    private TextEncoding() {}

    /** The text of a stream, strictly: what is not in its encoding fails with its line; {@code declared} is null for none. */
    static Reader text(InputStream stream, Charset declared) {
        try {
            byte[] head = head(stream);
            return new StrictText(again(head, stream), of(head, declared));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** A stream in UTF-8 of one in any encoding. A text in UTF-8 passes as it is. */
    public static InputStream utf8(InputStream stream, Charset declared) throws IOException {
        byte[] head = head(stream);
        Charset charset = of(head, declared);
        InputStream whole = again(head, stream);
        return charset.equals(StandardCharsets.UTF_8) ? whole : new Utf8Bytes(new StrictText(whole, charset));
    }

    /** A stream from its beginning; each read gives what is there, and waits for no more. */
    private static InputStream again(byte[] head, InputStream stream) {
        return new SequenceInputStream(new ByteArrayInputStream(head), stream);
    }

    /** The same of a text in memory. */
    public static byte[] utf8(byte[] text, Charset declared) throws IOException {
        return utf8(new ByteArrayInputStream(text), declared).readAllBytes();
    }

    /** Whether a file is JSON, by the first character that is not a space: whatever it is called. */
    public static boolean isJson(byte[] file) {
        byte[] head = Arrays.copyOf(file, Math.min(LONGEST_MARK, file.length));
        int length = Math.min(file.length, 1 << 10);
        String start = new String(file, 0, length, of(head, null));
        return start.replace("\uFEFF", "").stripLeading().startsWith("{");
    }

    /** How a stream begins, without waiting for more of it than tells its encoding. */
    private static byte[] head(InputStream stream) throws IOException {
        byte[] head = new byte[AT_ONCE];
        int length = 0;
        for (int read = 0; read >= 0 && length < (length > 0 && (head[0] & 0xFF) == 0xEF ? 3 : 2); ) {
            read = stream.read(head, length, head.length - length);
            length += Math.max(0, read);
        }
        return Arrays.copyOf(head, length);
    }

    private static Charset of(byte[] head, Charset declared) {
        int first = at(head, 0);
        int second = at(head, 1);
        if (first == 0xFF && second == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (first == 0xFE && second == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0xEF && second == 0xBB && at(head, 2) == 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            return declared;
        }
        return isZeroBeside(first, second)
                ? StandardCharsets.UTF_16BE
                : isZeroBeside(second, first) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    /** Whether two bytes are one character of ASCII in UTF-16, as JSON begins. */
    private static boolean isZeroBeside(int high, int low) {
        return high == 0 && low > 0 && low < 0x80;
    }

    private static int at(byte[] head, int place) {
        return place < head.length ? head[place] & 0xFF : -1;
    }

    /** A text as bytes in UTF-8, as they are asked for. */
    private static final class Utf8Bytes extends InputStream {
        private static final int AT_ONCE = 1 << 13;
        private static final int MOST_BYTES = 4;

        private final Reader text;
        private final CharsetEncoder encoder =
                StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE);
        private final CharBuffer chars = CharBuffer.allocate(AT_ONCE).limit(0);
        private final ByteBuffer bytes =
                ByteBuffer.allocate(MOST_BYTES * AT_ONCE).limit(0);
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

    /**
     * The text of a stream in one encoding, without a byte order mark: what is not in it fails with the number of its line, rather than being
     * read as something else.
     */
    private static final class StrictText extends Reader {
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
}
