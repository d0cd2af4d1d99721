package org.claimable.file.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.claimable.claim.MalformedCohortException;

/** The text of a CSV file, without its byte order mark. */
record CsvText(String text) {

    /** The text in UTF-8 of some bytes; other bytes are an error that names the line. */
    static CsvText of(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return new CsvText(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException wrong) {
            throw new MalformedCohortException(
                    "The file is not in UTF-8: see line %d. Save it as \"CSV UTF-8\".".formatted(lineOfWrong(content)));
        }
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

    /** What separates the cells: the more frequent of comma and semicolon in the first line. */
    char separator() {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        long commas = first.chars().filter(letter -> letter == ',').count();
        long semicolons = first.chars().filter(letter -> letter == ';').count();
        return semicolons > commas ? ';' : ',';
    }
}
