package org.claimable.rules.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The text of a table in CSV, in UTF-8 or as Excel on Windows saves it, in Windows-1252. */
final class CsvText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String UNDEFINED = "\u0081\u008D\u008F\u0090\u009D";

    /** What is in UTF-8 a character beyond ASCII, and in Windows-1252 two or three that never stand side by side. */
    private static final Pattern OF_UTF_8 =
            Pattern.compile("[\u00C2-\u00DF][\u0080-\u00BF]|[\u00E0-\u00EF][\u0080-\u00BF]{2}");

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACED = '\uFFFD';

    private CsvText() {}

    /** The text with its lines ended by line feeds; empty, with each mistake noted, where it is none. */
    static Optional<String> of(byte[] content, String file, Problems problems) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException other) {
            String bytes = lines(new String(content, StandardCharsets.ISO_8859_1));
            if (OF_UTF_8.matcher(bytes).find()) {
                problems.add(
                        file,
                        lineOfReplaced(content),
                        "This line holds a character that is not in UTF-8, but others of the file are. Maybe type it anew, and save the table as CSV UTF-8.");
                return Optional.empty();
            }
            if (!isReadable(bytes, true, file, problems)) {
                return Optional.empty();
            }
            text = new String(content, WINDOWS);
        }
        String lines = lines(text);
        return isReadable(lines, false, file, problems) ? Optional.of(lines) : Optional.empty();
    }

    private static String lines(String text) {
        String plain = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        return plain.indexOf('\r') < 0 ? plain : plain.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static int lineOfReplaced(byte[] content) {
        String text = lines(new String(content, StandardCharsets.UTF_8));
        return 1
                + (int) text.substring(0, Math.max(0, text.indexOf(REPLACED)))
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
    }

    /** Whether no character of it is a control, nor in {@code bytes} of Windows-1252 one that stands for nothing. */
    private static boolean isReadable(String text, boolean bytes, String file, Problems problems) {
        int line = 1;
        int wrong = 0;
        boolean readable = true;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '\n') {
                line++;
            } else if (line != wrong
                    && (each < ' ' && each != '\t' || each == 0x7F || bytes && UNDEFINED.indexOf(each) >= 0)) {
                wrong = line;
                readable = false;
                problems.add(
                        file,
                        line,
                        "This line holds a character that is no text (%s). Maybe type it anew, and save the table as CSV UTF-8.",
                        "U+%04X".formatted((int) each));
            }
            if (problems.isFull()) {
                return false;
            }
        }
        return readable;
    }
}
