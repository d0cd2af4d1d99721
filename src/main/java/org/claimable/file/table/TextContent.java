package org.claimable.file.table;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.claimable.claim.MalformedCohortException;

/**
 * The text of a file without its byte order mark, read as often as it is opened; {@code guessedFrom} is the line that is not
 * in UTF-8, 0 where all are; {@code longestCell} is how many characters a cell may have.
 */
record TextContent(Supplier<Reader> source, long guessedFrom, int longestCell) {
    private static final int LONGEST_CELL = 16 << 20;
    private static final int HEAD = 1 << 16;
    static final Charset WINDOWS = Charset.forName("windows-1252");

    /** The text in UTF-8, in UTF-16 where a mark says so, else in Windows-1252, as older versions of Excel save it. */
    static TextContent of(byte[] content) {
        try {
            if (startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF)) {
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

    static MalformedCohortException inNoEncoding(long line) {
        return new MalformedCohortException(
                "The file is neither in UTF-8 nor in Windows-1252: see line %d. Save it as \"CSV UTF-8\"."
                        .formatted(line));
    }

    static MalformedCohortException noText() {
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

    static boolean startsWith(byte[] content, int first, int second) {
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
}
