package org.claimable.file.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.claimable.file.table.CellText.SettingText;
import org.claimable.file.table.RowsBelow.TotalsRow;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.bank.Names;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.ClaimFieldType;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.catalogue.YesNo;
import org.claimable.method.claim.Violations;
import org.claimable.method.evaluation.PlausibleDates;

/** The cells of one row, read as what they should be; null where they are not, which is noted with row, column and value. */
final class Cells {
    static final int LONGEST_TEXT = 1_000;
    private static final int FIELDS = ClaimField.values().length;

    private final TableRow row;
    private final HeadedTable table;
    private final Violations violations;
    private final String[] texts = new String[FIELDS];
    private final boolean[] read = new boolean[FIELDS];

    Cells(TableRow row, HeadedTable table, Violations violations) {
        this.row = row;
        this.table = table;
        this.violations = violations;
    }

    TableRow row() {
        return row;
    }

    Columns columns() {
        return table.columns();
    }

    HowRead how() {
        return table.how();
    }

    DateColumns dates() {
        return table.dates();
    }

    /** Whether the row is one of a CSV file. */
    boolean isOfText() {
        return table.rows().sheet() == null;
    }

    /** The text of a cell, null where it is empty, or wrong and noted. */
    String text(ClaimField heading) {
        int field = heading.ordinal();
        if (!read[field]) {
            read[field] = true;
            texts[field] = read(heading);
        }
        return texts[field];
    }

    private String read(ClaimField heading) {
        if (columns().everyRow(heading) != null) {
            return columns().everyRow(heading);
        }
        int place = columns().place(heading);
        String text = text(place, columns().called(heading));
        String damage = text == null || heading.type() != ClaimFieldType.REFERENCE
                ? null
                : CellText.damage(text, row.form(place));
        if (damage != null) {
            note(heading, "DAMAGED_REFERENCE", damage);
            return null;
        }
        return text;
    }

    /** The text of the cell in a place of the row, null where it is empty, or wrong and noted. */
    String text(int place, String column) {
        String text = row.at(place);
        if (row.withoutValue().contains(place)) {
            note(
                    column,
                    "FORMULA_WITHOUT_VALUE",
                    "This cell holds a formula, and its value was not saved. Save the workbook in Excel, or write the value.");
        } else if (text != null && text.length() > LONGEST_TEXT) {
            note(column, "TOO_LONG", "A cell has at most %,d characters.".formatted(LONGEST_TEXT));
            return null;
        } else if (text != null && CellText.isError(text)) {
            note(column, "CELL_ERROR", "\"%s\" is an error of the spreadsheet. Write the value.".formatted(text));
            return null;
        }
        return text;
    }

    String required(ClaimField heading) {
        int place = columns().place(heading);
        if (!row.has(place) && columns().everyRow(heading) == null) {
            note(heading, "MISSING", "This cell is empty. Fill it in.");
        }
        return text(heading);
    }

    /** Notes what is wrong with a cell; of what every row has that is said where it is given. */
    void note(ClaimField heading, String code, String message) {
        if (columns().everyRow(heading) == null) {
            note(columns().called(heading), code, message);
        }
    }

    void note(String column, String code, String message) {
        violations.add(table.places().cell(row.number(), column), code, message);
    }

    /** Where the cell of a heading is. */
    String place(ClaimField heading) {
        return table.places().cell(row.number(), columns().called(heading));
    }

    /** Where the row is. */
    String place() {
        return table.places().row(row.number());
    }

    /** The name of its sheet, null of a CSV file. */
    String sheet() {
        return table.rows().title();
    }

    void noteRow(String code, String message) {
        violations.add(table.places().row(row.number()), code, message);
    }

    Violations violations() {
        return violations;
    }

    /** The day in a cell of its column: the one place where a cell becomes a day. */
    LocalDate date(ClaimField heading) {
        LocalDate day = dates().day(heading, this);
        if (day != null) {
            new PlausibleDates(how().parameters(), violations()).note(place(heading), day);
        }
        return day;
    }

    /** The reference to the person, null where there is none, or a text that is no reference. */
    String person() {
        String text = text(ClaimField.PERSON);
        return text == null || how().isPlaceholder(text) ? null : text;
    }

    /** What stands in place of a reference to the person, null where there is one, or nothing. */
    String placeholder() {
        String text = text(ClaimField.PERSON);
        return text != null && how().isPlaceholder(text) ? Spelling.compared(text) : null;
    }

    BigDecimal number(ClaimField heading) {
        String text = text(heading);
        if (text == null) {
            return null;
        }
        BigDecimal number = CellText.number(text);
        if (number == null) {
            note(heading, "NOT_A_NUMBER", CellText.noNumber(text));
        }
        return number;
    }

    /** An amount in pounds, above 0, with or without its sign. */
    BigDecimal pounds(ClaimField heading) {
        String text = text(heading);
        return text == null ? null : new SettingText(text, place(heading), violations()).asPounds();
    }

    /** A share over 0, up to 1, which it is where the cell is empty; null where it is none, which is noted. */
    BigDecimal share() {
        BigDecimal share = number(ClaimField.SHARE);
        if (share == null) {
            return text(ClaimField.SHARE) == null ? BigDecimal.ONE : null;
        }
        if (share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0) {
            return share;
        }
        note(
                ClaimField.SHARE,
                "OUT_OF_RANGE",
                "\"%s\" is not over 0, up to 1 (or 100%%).".formatted(text(ClaimField.SHARE)));
        return null;
    }

    /** Whether the row holds a total in place of an outcome. */
    boolean isTotals() {
        String outcome = text(ClaimField.OUTCOME);
        return outcome == null
                ? TotalsRow.is(row(), columns())
                : Names.key(outcome).equals("total");
    }

    /** A whole number within the bounds of its field, {@code absent} where the cell is empty. */
    Integer whole(ClaimField heading, Integer absent) {
        BigDecimal number = number(heading);
        if (number == null) {
            return text(heading) == null ? absent : null;
        }
        int least = heading.bounds().least();
        int most = heading.bounds().most();
        boolean fits = number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0;
        if (!fits) {
            String message = "\"%s\" is not a whole number from %d to %d.".formatted(text(heading), least, most);
            note(heading, "OUT_OF_RANGE", message);
            return null;
        }
        return number.intValue();
    }

    boolean yes(ClaimField heading) {
        String text = text(heading);
        Boolean yes = text == null ? Boolean.FALSE : YesNo.of(text);
        if (yes == null) {
            note(heading, "NOT_YES_OR_NO", YesNo.wrong(text));
        }
        return Boolean.TRUE.equals(yes);
    }

    EvidenceKind kind() {
        String text = text(ClaimField.KIND);
        if (text == null) {
            return null;
        }
        for (EvidenceKind kind : EvidenceKind.values()) {
            if (kind.name().equalsIgnoreCase(text)) {
                return kind;
            }
        }
        note(
                ClaimField.KIND,
                "UNKNOWN_OPTION",
                "\"%s\" is not a kind of evidence. Write Record, Survey or Score, ".formatted(text)
                        + "or leave it empty where there is none.");
        return null;
    }
}
