package org.claimable.file.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.claimable.bank.EvidenceKind;
import org.claimable.claim.Violations;

/** The cells of one row, read as what they should be; a wrong cell is noted with row, column and value. */
final class Cells {
    static final int LONGEST_TEXT = 1_000;

    private final TableRow row;
    private final HeadedTable table;
    private final Violations violations;
    private final Map<Heading, Optional<String>> read = new EnumMap<>(Heading.class);

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

    /** Whether the row is one of a CSV file. */
    boolean isOfText() {
        return table.rows().sheet() == null;
    }

    /** The text of a cell, null where it is empty, or wrong and noted. */
    String text(Heading heading) {
        return read.computeIfAbsent(
                        heading,
                        each -> Optional.ofNullable(
                                text(columns().place(each), columns().called(each))))
                .orElse(null);
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

    LocalDate date(Heading heading) {
        String text = text(heading);
        if (text == null) {
            return null;
        }
        LocalDate date = CellText.date(text);
        if (date == null) {
            note(heading, "BAD_DATE", CellDate.wrong(text));
        }
        return date;
    }

    BigDecimal number(Heading heading) {
        String text = text(heading);
        if (text == null) {
            return null;
        }
        BigDecimal number = CellText.number(text);
        if (number == null) {
            note(heading, "NOT_A_NUMBER", "\"%s\" is not a number.".formatted(text));
        }
        return number;
    }

    /** A whole number from {@code least} to {@code most}, {@code absent} where the cell is empty. */
    Integer whole(Heading heading, int least, int most, Integer absent) {
        BigDecimal number = number(heading);
        if (number == null) {
            return text(heading) == null ? absent : null;
        }
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

    boolean yes(Heading heading) {
        String text = text(heading);
        Boolean yes = text == null ? Boolean.FALSE : CellText.yes(text);
        if (yes == null) {
            note(heading, "NOT_YES_OR_NO", "\"%s\" is neither yes nor no.".formatted(text));
        }
        return Boolean.TRUE.equals(yes);
    }

    EvidenceKind kind() {
        String text = text(Heading.EVIDENCE);
        if (text == null) {
            return null;
        }
        for (EvidenceKind kind : EvidenceKind.values()) {
            if (kind.name().equalsIgnoreCase(text)) {
                return kind;
            }
        }
        note(
                Heading.EVIDENCE,
                "UNKNOWN_OPTION",
                "\"%s\" is not a kind of evidence. Write Record, Survey or Score, ".formatted(text)
                        + "or leave it empty where there is none.");
        return null;
    }

    void note(Heading heading, String code, String message) {
        note(columns().called(heading), code, message);
    }

    void note(String column, String code, String message) {
        violations.add(table.places().cell(row.number(), column), code, message);
    }

    void noteRow(String code, String message) {
        violations.add(table.places().row(row.number()), code, message);
    }

    Violations violations() {
        return violations;
    }
}
