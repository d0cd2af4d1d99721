package org.claimable.file.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.claimable.claim.MalformedCohortException;

/** The text of a file without its byte order mark; {@code guessedFrom} is the line that is not in UTF-8, 0 where all are. */
record TextContent(String text, long guessedFrom) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** The text in UTF-8, in UTF-16 where a mark says so, else in Windows-1252, as older versions of Excel save it. */
    static TextContent of(byte[] content) {
        try {
            if (startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF)) {
                return new TextContent(decoded(content, StandardCharsets.UTF_16), 0);
            }
            String text = decoded(content, StandardCharsets.UTF_8);
            return checked(new TextContent(text.startsWith("\uFEFF") ? text.substring(1) : text, 0));
        } catch (CharacterCodingException notUtf) {
            return inWindows(content);
        }
    }

    private static TextContent inWindows(byte[] content) {
        long line = lineOfWrong(content);
        try {
            return checked(new TextContent(decoded(content, WINDOWS), line));
        } catch (CharacterCodingException notWindows) {
            throw new MalformedCohortException(
                    "The file is neither in UTF-8 nor in Windows-1252: see line %d. Save it as \"CSV UTF-8\"."
                            .formatted(line));
        }
    }

    private static TextContent checked(TextContent content) {
        if (content.text.indexOf('\0') >= 0) {
            throw new MalformedCohortException(
                    "This is neither a text file nor an Excel workbook. Save the table as .xlsx or as \"CSV UTF-8\".");
        }
        return content;
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
}
