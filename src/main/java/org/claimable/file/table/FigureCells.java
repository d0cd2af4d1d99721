package org.claimable.file.table;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.bank.Names;
import org.claimable.method.claim.Violations;

/** The cells of a table of figures, read as what they should be; null where they are not, which is noted with row and column. */
final class FigureCells {
    /** Words by which people say that there is no number, which is never taken for 0. */
    private static final Set<String> NO_NUMBER = Set.of(
            "na",
            "nil",
            "none",
            "zero",
            "tbc",
            "tba",
            "notknown",
            "unknown",
            "nodata",
            "nofigures",
            "notreported",
            "notavailable",
            "notapplicable",
            "noreturn");

    private static final int MOST_KEPT = 50_000;
    private static final int MOST_DIGITS = 15;

    private final FigureTable table;
    private final Violations violations;
    private final Map<String, String> texts;
    private final Map<String, WrittenMonth> months = new HashMap<>();
    private TableRow row;

    /** {@code texts} keeps each text once, over all tables. */
    FigureCells(FigureTable table, Violations violations, Map<String, String> texts) {
        this.table = table;
        this.violations = violations;
        this.texts = texts;
    }

    /** Goes on to a row. */
    FigureCells of(TableRow next) {
        row = next;
        return this;
    }

    boolean has(FigureColumn column) {
        return table.has(column) && row.has(table.place(column));
    }

    boolean hasColumn(FigureColumn column) {
        return table.has(column);
    }

    void note(FigureColumn column, String code, String message) {
        if (!violations.isFull()) {
            violations.add(table.where().cell(row.number(), column), code, message);
        }
    }

    /** The text of a cell, null where it is empty, or wrong and noted. */
    String text(FigureColumn column) {
        int place = table.place(column);
        if (place < 0) {
            return null;
        }
        if (row.withoutValue().contains(place)) {
            note(
                    column,
                    "FORMULA_WITHOUT_VALUE",
                    "This cell holds a formula, and its value was not saved. Save the workbook in Excel, or write the value.");
            return null;
        }
        String text = row.at(place);
        if (text == null) {
            return null;
        }
        if (text.length() > MeasuresTables.LONGEST) {
            note(
                    column,
                    "TOO_LONG",
                    "This has %,d characters; it has at most %d. Shorten it."
                            .formatted(text.length(), MeasuresTables.LONGEST));
            return null;
        }
        if (text.charAt(0) == '#' && CellText.isError(text)) {
            note(column, "CELL_ERROR", "\"%s\" is an error of the spreadsheet. Write the value.".formatted(text));
            return null;
        }
        return kept(text);
    }

    private String kept(String text) {
        String before = texts.size() < MOST_KEPT ? texts.putIfAbsent(text, text) : texts.get(text);
        return before == null ? text : before;
    }

    /** The same of a reference, which a spreadsheet may have made a number or a date of. */
    String reference(FigureColumn column) {
        String text = text(column);
        String damage = text == null ? null : CellText.damage(text, row.form(table.place(column)));
        if (damage != null) {
            note(column, "DAMAGED_REFERENCE", damage);
            return null;
        }
        return text;
    }

    String required(FigureColumn column) {
        if (table.has(column) && !has(column)) {
            note(column, "MISSING", "This cell is empty. Fill it in.");
        }
        return text(column);
    }

    YearMonth month(FigureColumn column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        WrittenMonth month =
                months.size() < MOST_KEPT ? months.computeIfAbsent(text, WrittenMonth::of) : WrittenMonth.of(text);
        if (month.wrong() != null) {
            note(column, "BAD_MONTH", month.wrong());
        }
        return month.month();
    }

    /** A number with or without a pound sign and commas between thousands. */
    BigDecimal amount(FigureColumn column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        BigDecimal number = isDigits(text)
                ? BigDecimal.valueOf(Long.parseLong(text))
                : text.endsWith("%") ? null : CellText.number(withoutPounds(text));
        if (number == null) {
            String key = Names.key(text);
            note(
                    column,
                    "NOT_A_NUMBER",
                    key.isEmpty() || NO_NUMBER.contains(key)
                            ? "\"%s\" is not a number. Leave the cell blank where nothing was reported, or write 0 where there was none."
                                    .formatted(text)
                            : CellText.noNumber(text));
        }
        return number;
    }

    /** Most amounts are plain, and read without a pattern. */
    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() <= MOST_DIGITS;
    }

    private static String withoutPounds(String text) {
        return text.indexOf('£') < 0 ? text : text.replaceFirst("^(-?)£ ?", "$1");
    }

    /** Whether an amount says that it is in pounds. */
    boolean isInPounds(FigureColumn column) {
        return row.cell(table.place(column)).indexOf('£') >= 0;
    }

    /** An amount in pounds, above 0. */
    BigDecimal pounds(FigureColumn column) {
        String text = text(column);
        return text == null
                ? null
                : new CellText.SettingText(text, table.where().cell(row.number(), column), violations).asPounds();
    }
}
