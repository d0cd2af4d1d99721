package org.claimable.rules.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.rules.files.WrittenTable.WrittenRow;

/**
 * A row of a table, its cells read as what they should be. A wrong cell is noted with its column and value, and reads
 * as nothing, so that all that is wrong in a row is said.
 */
final class CsvRow {
    private static final int LONGEST = 2_000;
    private static final int LENGTH_OF_DATE = "2025-04-01".length();

    /** What a spreadsheet that opens the table, or shows an answer with this text, would run as a formula. */
    private static final Pattern FORMULA = Pattern.compile("[=+@].*|-.*[^0-9.].*", Pattern.DOTALL);

    private final RowCells cells;
    private final boolean licensed;
    private final Problems problems;
    private boolean wrong;

    CsvRow(RowCells cells, boolean licensed, Problems problems) {
        this.cells = cells;
        this.licensed = licensed;
        this.problems = problems;
        this.wrong = !cells.row().sound();
    }

    /** The cells of a row of a table, by the place of each column. */
    record RowCells(Map<String, Integer> columns, WrittenRow row, WrittenTable table) {
        String of(String column) {
            int place = columns.getOrDefault(column, Integer.MAX_VALUE);
            return place < row.cells().size() ? row.cells().get(place) : "";
        }

        Problem.Location place(String column) {
            return table.place(row, columns.getOrDefault(column, 0));
        }
    }

    /** Whether its words may be used and not shown. */
    boolean isLicensed() {
        return licensed;
    }

    /** The columns that its table has, in their order. */
    List<String> columns() {
        return List.copyOf(cells.columns().keySet());
    }

    Problem.Location place() {
        return cells.place("");
    }

    /** Notes a mistake in this row, which then is not used. */
    void wrong(String message, Object... facts) {
        wrong = true;
        problems.add(place(), message, facts);
    }

    /** The same of a cell, whose column is the first of the facts. */
    void wrongCell(String message, String column, Object... others) {
        wrong = true;
        Object[] facts = new Object[others.length + 1];
        facts[0] = column;
        System.arraycopy(others, 0, facts, 1, others.length);
        problems.add(cells.place(column), message, facts);
    }

    /** Leaves this row out, because of a mistake that is noted elsewhere. */
    void doubtful() {
        wrong = true;
    }

    boolean isWrong() {
        return wrong;
    }

    String text(String column) {
        String text = cells.of(column).strip();
        if (text.length() > LONGEST) {
            wrongCell("Column %s holds more than %,d characters. Maybe say it shorter.", column, LONGEST);
        } else if (!VisibleText.of(text).equals(text)) {
            wrongCell(
                    "Column %s holds an invisible character: \"%s\". Maybe it was pasted in; type it anew.",
                    column, text);
        } else if (FORMULA.matcher(text).matches()) {
            wrongCell(
                    "Column %s holds \"%s\", which a spreadsheet would run as a formula. Maybe begin it with a word.",
                    column, text);
        } else {
            return text;
        }
        return "";
    }

    String required(String column) {
        String text = text(column);
        if (text.isEmpty() && cells.of(column).isBlank()) {
            wrongCell("Column %s is empty. Fill it in, or remove the row.", column);
        }
        return text;
    }

    /** A text for readers; nothing where it may not be shown. */
    String note() {
        String note = text("note");
        return licensed ? "" : note;
    }

    /** An id or a code: small letters, digits and hyphens. */
    String code(String column) {
        String text = required(column);
        if (!text.isEmpty() && !text.matches("[a-z0-9]++(?:-[a-z0-9]++)*+")) {
            wrongCell(
                    "Column %s holds \"%s\". A code has small letters, digits and single hyphens, as in secure-job.",
                    column, text);
        }
        return text;
    }

    /** The id of a rule or a row. */
    String ruleId(String column) {
        String text = required(column);
        if (!text.isEmpty() && !text.matches("[A-Z]{2}-\\d{2,3}")) {
            wrongCell(
                    "Column %s holds \"%s\". An id is two capitals, a hyphen and two or three digits, as in IN-54.",
                    column, text);
        }
        return text;
    }

    /** The id of a norm, with a small letter after it where a rule, or another norm, has the same. */
    String normId(String column) {
        String text = required(column);
        if (!text.isEmpty() && !text.matches("[A-Z]{2}-\\d{2,3}[a-z]?")) {
            wrongCell(
                    "Column %s holds \"%s\". An id is two capitals, a hyphen and two or three digits, as in CO-05, "
                            + "with a letter after them where several rules share it, as in IN-02c.",
                    column, text);
        }
        return text;
    }

    LocalDate date(String column) {
        String text = text(column);
        try {
            if (text.isEmpty()) {
                return null;
            }
            if (text.length() == LENGTH_OF_DATE) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException other) {
            // Said below.
        }
        wrongCell("Column %s holds \"%s\", not a date. Maybe 2025-04-01.", column, text);
        return null;
    }

    /** A month, null where the cell is empty. */
    YearMonth month(String column) {
        String text = text(column);
        try {
            return text.isEmpty() ? null : YearMonth.parse(text);
        } catch (DateTimeParseException other) {
            wrongCell("Column %s holds \"%s\", not a month. Maybe 2020-04.", column, text);
            return null;
        }
    }

    int whole(String column) {
        String text = required(column);
        try {
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException other) {
            wrongCell("Column %s holds \"%s\", not a whole number. Maybe 12.", column, text);
            return 0;
        }
    }

    /** A rank, a whole number from 1, null where the cell is empty or the table has no such column. */
    Integer rank(String column) {
        String text = text(column);
        if (text.isEmpty() || text.matches("[1-9]\\d{0,5}")) {
            return text.isEmpty() ? null : Integer.valueOf(text);
        }
        wrongCell(
                "Column %s holds \"%s\", not a rank. A rank is a whole number from 1, the best answer.", column, text);
        return null;
    }

    /** A number, null where the cell is empty. */
    BigDecimal number(String column) {
        String text = text(column);
        try {
            if (text.isEmpty() || text.matches("-?\\d{1,15}(\\.\\d{1,15})?")) {
                return text.isEmpty() ? null : new BigDecimal(text);
            }
        } catch (NumberFormatException other) {
            // Said below.
        }
        wrongCell(
                "Column %s holds \"%s\", not a plain number. Maybe 1234.50, without currency symbols or commas.",
                column, text);
        return null;
    }

    boolean yes(String column) {
        String text = required(column);
        if (!text.isEmpty() && !text.equals("yes") && !text.equals("no")) {
            wrongCell(
                    "Column %s holds \"%s\", not yes or no. Maybe %s.",
                    column, text, text.toLowerCase(Locale.ROOT).matches("y.*|true|1") ? "yes" : "no");
        }
        return text.equals("yes");
    }

    /** The constant of a type that a word names, null where it names none. */
    <E extends Enum<E>> E word(Class<E> type, String word, String column) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(word.strip().toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        String maybe = Nearest.to(word, Arrays.stream(type.getEnumConstants()).map(Enum::name))
                .map("Maybe %s;"::formatted)
                .orElse("Write");
        if (!word.isEmpty()) {
            wrongCell(
                    "Column %s holds \"%s\". %s one of %s.",
                    column, word, maybe, Arrays.toString(type.getEnumConstants()));
        }
        return null;
    }
}
