package org.claimable.file.table;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.claimable.claim.Violations;

/** The texts of the cells of one row; one that is wrong is noted with row, column and value. */
class RowTexts {
    static final int LONGEST_TEXT = 1_000;

    private final TableRow row;
    private final HeadedTable table;
    private final Violations violations;
    private final Map<Heading, Optional<String>> read = new EnumMap<>(Heading.class);

    RowTexts(TableRow row, HeadedTable table, Violations violations) {
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
    String text(Heading heading) {
        return read.computeIfAbsent(heading, each -> Optional.ofNullable(read(each)))
                .orElse(null);
    }

    private String read(Heading heading) {
        int place = columns().place(heading);
        String text = text(place, columns().called(heading));
        String damage = text == null || !DamagedReference.CONCERNS.contains(heading)
                ? null
                : DamagedReference.of(text, row.form(place));
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

    String required(Heading heading) {
        int place = columns().place(heading);
        if (row.at(place) == null && !row.withoutValue().contains(place)) {
            note(heading, "MISSING", "This cell is empty. Fill it in.");
        }
        return text(heading);
    }

    void note(Heading heading, String code, String message) {
        note(columns().called(heading), code, message);
    }

    void note(String column, String code, String message) {
        violations.add(table.places().cell(row.number(), column), code, message);
    }

    /** Where the cell of a heading is. */
    String place(Heading heading) {
        return table.places().cell(row.number(), columns().called(heading));
    }

    /** Where the row is. */
    String place() {
        return table.places().row(row.number());
    }

    /** The name of its sheet, null of a CSV file. */
    String sheet() {
        return table.rows().sheet();
    }

    void noteRow(String code, String message) {
        violations.add(table.places().row(row.number()), code, message);
    }

    Violations violations() {
        return violations;
    }
}
