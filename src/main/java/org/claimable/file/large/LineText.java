package org.claimable.file.large;

import java.util.HexFormat;

/** Any text as part of a line: signs that would end the line, or a part of it, are written otherwise. */
final class LineText {
    /** What stands between the parts of a line; it sorts before every sign that a part may hold. */
    static final char BETWEEN = '\u0001';

    private static final char OTHERWISE = '\\';
    private static final char FIRST = '0';

    private LineText() {}

    static String written(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign < ' ') {
                line.append(OTHERWISE).append((char) (FIRST + sign));
            } else {
                line.append(sign == OTHERWISE ? "\\\\" : String.valueOf(sign));
            }
        }
        return line.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) == OTHERWISE) {
                return false;
            }
        }
        return true;
    }

    static String read(String line) {
        if (line.indexOf(OTHERWISE) < 0) {
            return line;
        }
        StringBuilder text = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            if (sign == OTHERWISE) {
                char next = line.charAt(++i);
                text.append(next == OTHERWISE ? next : (char) (next - FIRST));
            } else {
                text.append(sign);
            }
        }
        return text.toString();
    }

    /** A number such that lines sort by it. */
    static String number(long number) {
        return HexFormat.of().toHexDigits(number);
    }

    static long number(String line) {
        return HexFormat.fromHexDigitsToLong(line);
    }
}
