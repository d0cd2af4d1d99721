package org.claimable.file.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of the setting {@code columns}: pairs of our title, = and the heading in the file, each ended by a semicolon or a new line. Either
 * may stand in quotation marks, and then hold any of these; a pair that begins with # says nothing. After == stands what every row has.
 */
final class ColumnsText {
    private static final char QUOTE = '"';

    private final String text;
    private int at;

    private ColumnsText(String text) {
        this.text = text;
    }

    /** A title and the heading that it is; the title is null where the text, which is {@code written}, is no pair. */
    record Pair(String title, NamedHeading heading, String written) {
        /** The pair as it is written. */
        static String write(String title, String heading) {
            return quoted(title) + "=" + (heading.isEmpty() ? "" : quoted(heading));
        }

        /** The same of a heading that is named by its cell. */
        static String writeCell(String title, int column, long row) {
            return "%s=[%s%d]".formatted(quoted(title), NamedHeading.letters(column), row);
        }

        /** The same of what every row has. */
        static String writeEveryRow(String title, String always) {
            return quoted(title) + "==" + quoted(always);
        }

        private static String quoted(String name) {
            boolean plain = name.chars().noneMatch(each -> each == ';' || each == '=' || each == QUOTE || each == '[')
                    && !name.startsWith("#");
            return plain ? name : QUOTE + name.replace("\"", "\"\"") + QUOTE;
        }
    }

    /** The pairs of a text; none where a quotation mark is opened and not closed. */
    static Optional<List<Pair>> read(String text) {
        ColumnsText read = new ColumnsText(text);
        List<Pair> pairs = new ArrayList<>();
        while (read.at < text.length()) {
            int from = read.at;
            Part title = read.part("=;\n");
            boolean pair = title != null && read.isAt('=');
            read.at += pair ? 1 : 0;
            boolean everyRow = pair && read.isAt('=');
            read.at += everyRow ? 1 : 0;
            Part heading = pair ? read.part(";\n") : Part.EMPTY;
            if (title == null || heading == null) {
                return Optional.empty();
            }
            String written = text.substring(from, read.at).strip();
            read.at++;
            if (!written.isEmpty() && !written.startsWith("#")) {
                boolean whole = pair && !title.text().isEmpty();
                NamedHeading named = everyRow
                        ? NamedHeading.ofEveryRow(heading.text())
                        : NamedHeading.of(heading.text(), heading.quoted());
                pairs.add(new Pair(whole ? title.text() : null, named, written));
            }
        }
        return Optional.of(pairs);
    }

    /** A title or a heading, and whether it stood in quotation marks. */
    private record Part(String text, boolean quoted) {
        static final Part EMPTY = new Part("", false);
    }

    /** What stands before one of some characters, or the end; null where a quotation mark is not closed. */
    private Part part(String ends) {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (isAt(QUOTE)) {
            return quoted(ends);
        }
        int from = at;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return new Part(CellText.bare(text.substring(from, at)), false);
    }

    private Part quoted(String ends) {
        StringBuilder within = new StringBuilder();
        at++;
        while (at < text.length() && !(isAt(QUOTE) && !isTwice())) {
            at += isAt(QUOTE) ? 1 : 0;
            within.append(text.charAt(at++));
        }
        if (at >= text.length()) {
            return null;
        }
        at++;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            within.append(text.charAt(at++));
        }
        return new Part(CellText.bare(within.toString()), true);
    }

    private boolean isTwice() {
        return at + 1 < text.length() && text.charAt(at + 1) == QUOTE;
    }

    private boolean isAt(char each) {
        return at < text.length() && text.charAt(at) == each;
    }
}
