package org.claimable.file.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.claimable.file.table.TableFile.FileForm;
import org.claimable.method.claim.MalformedCohortException;

/**
 * The text of a file without its byte order mark, read as often as it is opened; {@code guessedFrom} is the line that is not
 * in UTF-8, 0 where all are; {@code longestCell} is how many characters a cell may have.
 */
record TextContent(Supplier<Reader> source, long guessedFrom, int longestCell) {
    private static final int LONGEST_CELL = 16 << 20;
    private static final int LONGEST_CELL_OF_FILE = 1 << 20;
    private static final int HEAD = 1 << 16;
    private static final int HEAD_OF_FILE = 1 << 12;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** The text in UTF-8, in UTF-16 where a mark says so, else in Windows-1252, as older versions of Excel save it. */
    static TextContent of(byte[] content) {
        try {
            if (isMarkedAsUtf16(content)) {
                return of(decoded(content, StandardCharsets.UTF_16), 0);
            }
            String text = decoded(content, StandardCharsets.UTF_8);
            return of(checked(text.startsWith("\uFEFF") ? text.substring(1) : text), 0);
        } catch (CharacterCodingException notUtf) {
            return inWindows(content);
        }
    }

    private static TextContent inWindows(byte[] content) {
        long line = lineOfWrong(content);
        try {
            return of(checked(decoded(content, WINDOWS)), line);
        } catch (CharacterCodingException notWindows) {
            throw inNoEncoding(line);
        }
    }

    private static MalformedCohortException inNoEncoding(long line) {
        return new MalformedCohortException(
                "The file is neither in UTF-8 nor in Windows-1252: see line %d. Save it as \"CSV UTF-8\"."
                        .formatted(line));
    }

    private static MalformedCohortException noText() {
        return new MalformedCohortException(
                "This is neither a text file nor an Excel workbook. Save the table as .xlsx or as \"CSV UTF-8\".");
    }

    private static TextContent of(String text, long guessedFrom) {
        return new TextContent(() -> new StringReader(text), guessedFrom, LONGEST_CELL);
    }

    /** How it begins. */
    String head() {
        try (Reader reader = source.get()) {
            char[] head = new char[HEAD];
            int length = 0;
            for (int more = 0; more >= 0 && length < HEAD; length += Math.max(0, more)) {
                more = reader.read(head, length, HEAD - length);
            }
            return new String(head, 0, length);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String checked(String text) {
        if (text.indexOf('\0') >= 0) {
            throw noText();
        }
        return text;
    }

    private static boolean isMarkedAsUtf16(byte[] content) {
        return startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF);
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    private static String decoded(byte[] content, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    }

    private static long lineOfWrong(byte[] content) {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        StandardCharsets.UTF_8.newDecoder().decode(buffer, CharBuffer.allocate(content.length + 1), true);
        long line = 1;
        for (int i = 0; i < buffer.position(); i++) {
            line += content[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    /** The text of a file that is read from the disk each time it is opened, however long it is; looks at all of it once. */
    static TextContent of(Path file) throws IOException {
        byte[] head = headOf(file);
        if (FileForm.of(head) == FileForm.WORKBOOK) {
            throw new MalformedCohortException(
                    "This is an Excel workbook, whatever its name: only CSV can be streamed.");
        }
        if (isMarkedAsUtf16(head)
                && EncodingCheck.of(file, StandardCharsets.UTF_16).isRight()) {
            return of(file, StandardCharsets.UTF_16, 0);
        }
        EncodingCheck utf = EncodingCheck.of(file, StandardCharsets.UTF_8);
        EncodingCheck found = utf.isRight() ? utf : EncodingCheck.of(file, WINDOWS);
        if (!found.isRight()) {
            throw inNoEncoding(utf.wrongLine());
        }
        if (found.holdsNul()) {
            throw noText();
        }
        return of(file, utf.isRight() ? StandardCharsets.UTF_8 : WINDOWS, utf.wrongLine());
    }

    private static byte[] headOf(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(HEAD_OF_FILE);
        }
    }

    private static TextContent of(Path file, Charset charset, long guessedFrom) {
        return new TextContent(() -> open(file, charset), guessedFrom, LONGEST_CELL_OF_FILE);
    }

    private static Reader open(Path file, Charset charset) {
        try {
            Reader reader = new InputStreamReader(Files.newInputStream(file), charset.newDecoder());
            return charset == StandardCharsets.UTF_8 ? withoutMark(reader) : reader;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static Reader withoutMark(Reader text) throws IOException {
        PushbackReader reader = new PushbackReader(text);
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    /** Whether a file is in an encoding: the first line that is not, 0 where all are; and whether it holds what no text does. */
    private record EncodingCheck(long wrongLine, boolean holdsNul) {
        private static final int AT_ONCE = 1 << 16;

        static EncodingCheck of(Path file, Charset charset) throws IOException {
            CharsetDecoder decoder = charset.newDecoder();
            ByteBuffer bytes = ByteBuffer.allocate(AT_ONCE);
            CharBuffer text = CharBuffer.allocate(AT_ONCE);
            long lines = 1;
            boolean nul = false;
            try (SeekableByteChannel channel = Files.newByteChannel(file)) {
                boolean ended = false;
                while (!ended) {
                    ended = channel.read(bytes) < 0;
                    CoderResult result = decoder.decode(bytes.flip(), text, ended);
                    String decoded = text.flip().toString();
                    lines += decoded.chars().filter(each -> each == '\n').count();
                    nul |= decoded.indexOf('\0') >= 0;
                    if (result.isError()) {
                        return new EncodingCheck(lines, nul);
                    }
                    bytes.compact();
                    text.clear();
                }
            }
            return new EncodingCheck(0, nul);
        }

        boolean isRight() {
            return wrongLine == 0;
        }
    }
}
