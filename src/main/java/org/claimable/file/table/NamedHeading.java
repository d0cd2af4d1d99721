package org.claimable.file.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.claimable.file.table.ColumnsText.Pair;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.bank.Names;

/**
 * A heading of a file as the setting {@code columns} names it: by its {@code text}, compared with case, spaces and punctuation aside; by
 * its cell, such as {@code [C4]}, of a {@code column} from 0 and a {@code row}; or as none at all, for what the file does not hold. In its
 * place {@code always} may stand, the text that every row has.
 */
record NamedHeading(String text, int column, long row, String always) {
    /** The place of a heading that is not there. */
    static final int ABSENT = -1;

    /** The place of a heading that is there twice. */
    static final int REPEATED = -2;

    private static final Pattern CELL = Pattern.compile("\\[([A-Za-z]{1,3})([1-9]\\d{0,6})]");
    private static final int LETTERS = 26;
    private static final NamedHeading NONE = new NamedHeading(null, -1, 0, null);

    /** A heading by its text. */
    static NamedHeading of(String text) {
        return new NamedHeading(text, -1, 0, null);
    }

    /** No heading, but what every row has. */
    static NamedHeading ofEveryRow(String always) {
        return new NamedHeading(null, -1, 0, always);
    }

    /** What is written after the =, quoted or not. */
    static NamedHeading of(String written, boolean quoted) {
        Matcher cell = CELL.matcher(written);
        if (!quoted && cell.matches()) {
            return new NamedHeading(null, place(cell.group(1)), Long.parseLong(cell.group(2)), null);
        }
        return written.isEmpty() ? NONE : of(written);
    }

    private static int place(String letters) {
        int place = 0;
        for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
            place = place * LETTERS + letter - 'A' + 1;
        }
        return place - 1;
    }

    /** What spreadsheets call the column in a place from 0. */
    static String letters(int place) {
        String last = String.valueOf((char) ('A' + place % LETTERS));
        return place < LETTERS ? last : letters(place / LETTERS - 1) + last;
    }

    boolean isNone() {
        return text == null && column < 0 && always == null;
    }

    /** What a column is called: its heading, else its letters. */
    static String called(TableRow headings, int place) {
        String heading = headings.at(place);
        return heading == null ? letters(place) : heading.replaceAll("\\s+", " ");
    }

    /**
     * The pair of the setting that says the same of a decided file, whose first headings are those {@code submitted} and whose row of headings
     * is {@code now}; none where it cannot be said.
     */
    Optional<String> decided(String title, List<String> submitted, TableRow now) {
        if (!isOfColumn()) {
            return Optional.of(isOfEveryRow() ? Pair.writeEveryRow(title, always) : Pair.write(title, ""));
        }
        int at = isText() ? place(new TableRow(now.number(), submitted)) : column;
        if (at < 0 || at >= submitted.size()) {
            return Optional.empty();
        }
        String heading = now.at(at);
        boolean told = heading != null && of(heading).place(now) == at;
        return Optional.of(told ? Pair.write(title, called(now, at)) : Pair.writeCell(title, at, now.number()));
    }

    /** Whether it says what every row has. */
    boolean isOfEveryRow() {
        return always != null;
    }

    /** Whether it names a column that is to be found. */
    boolean isOfColumn() {
        return text != null || column >= 0;
    }

    boolean isText() {
        return text != null;
    }

    /** Its place among some headings, {@link #ABSENT} or {@link #REPEATED}. */
    int place(TableRow headings) {
        if (!isText()) {
            return isOfColumn() && row == headings.number() ? column : ABSENT;
        }
        List<Integer> found = IntStream.range(0, headings.cells().size())
                .filter(i -> isSame(headings.at(i)))
                .limit(2)
                .boxed()
                .toList();
        return found.isEmpty() ? ABSENT : found.size() > 1 ? REPEATED : found.get(0);
    }

    private boolean isSame(String other) {
        return other != null && key(text).equals(key(other));
    }

    /** Letters and digits, case aside; of a heading without any, the heading itself. */
    static String key(String heading) {
        String key = Names.key(heading);
        return key.isEmpty() ? heading.toLowerCase(Locale.ROOT) : key;
    }

    /** The same as it is shown to those who wrote it. */
    String shown() {
        return isText() ? text : "[%s%d]".formatted(letters(column), row);
    }
}
