package org.claimable.file.large;

import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Passes on what is written of rows in their order: at once where they come in it, else once they are sorted. */
final class RowOrder {
    private final SortedLines sorted;
    private final Consumer<String> taker;

    /** {@code sorted} take what comes in another order; null where nothing does. */
    RowOrder(SortedLines sorted, Consumer<String> taker) {
        this.sorted = sorted;
        this.taker = taker;
    }

    void add(List<NumberedText> texts) {
        for (NumberedText each : texts) {
            if (sorted == null) {
                taker.accept(each.text());
            } else {
                sorted.add(LineText.number(each.first())
                        + LineText.number(each.row())
                        + LineText.BETWEEN
                        + LineText.written(each.text()));
            }
        }
    }

    /** Passes on what was not yet. */
    void end() {
        if (sorted == null) {
            return;
        }
        try (Stream<String> lines = sorted.sort().lines()) {
            lines.forEach(line -> taker.accept(LineText.read(line.substring(line.indexOf(LineText.BETWEEN) + 1))));
        } finally {
            sorted.delete();
        }
    }

    /** What there is to write of a row, by the number of the first row of its person, or its own, and its own. */
    record NumberedText(long first, long row, String text) {}

    /** Any text as part of a line: characters that would end the line, or a part of it, are escaped. */
    static final class LineText {
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
}
