package org.claimable.file.csv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.claimable.bank.EvidenceKind;
import org.claimable.claim.Violations;

/** The cells of one row, read as what they should be; a wrong cell is noted with row, column and value. */
final class Cells {
    private static final int LONGEST_TEXT = 1_000;

    private final long row;
    private final List<String> cells;
    private final Columns columns;
    private final Violations violations;

    Cells(long row, List<String> cells, Columns columns, Violations violations) {
        this.row = row;
        this.cells = cells;
        this.columns = columns;
        this.violations = violations;
    }

    long row() {
        return row;
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** The text of a cell, null where it is empty. */
    String text(Heading heading) {
        String text = at(columns.place(heading));
        if (text != null && text.length() > LONGEST_TEXT) {
            note(heading, "TOO_LONG", "A cell has at most %d characters.".formatted(LONGEST_TEXT));
            return null;
        }
        return text;
    }

    /** The text of the cell in a place, null where it is empty. */
    String at(int place) {
        if (place < 0 || place >= cells.size()) {
            return null;
        }
        String text = cells.get(place).strip();
        return text.isEmpty() ? null : text;
    }

    String required(Heading heading) {
        String text = text(heading);
        if (text == null) {
            note(heading, "MISSING", "This cell is empty. Fill it in.");
        }
        return text;
    }

    LocalDate date(Heading heading) {
        String text = text(heading);
        if (text == null) {
            return null;
        }
        LocalDate date = CellText.date(text);
        if (date == null) {
            note(
                    heading,
                    "BAD_DATE",
                    "\"%s\" is not a date. Write 03/06/2024 (day/month/year) or 2024-06-03.".formatted(text));
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
        boolean empty = text(heading) == null;
        BigDecimal number = number(heading);
        if (number == null) {
            return empty ? absent : null;
        }
        boolean fits = number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0;
        if (!fits) {
            note(
                    heading,
                    "OUT_OF_RANGE",
                    "\"%s\" is not a whole number from %d to %d.".formatted(text(heading), least, most));
            return null;
        }
        return number.intValue();
    }

    boolean yes(Heading heading) {
        String text = text(heading);
        if (text == null) {
            return false;
        }
        Boolean yes = CellText.yes(text);
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
        note(heading.title(), code, message);
    }

    void note(String column, String code, String message) {
        violations.add("row %d, column %s".formatted(row, column), code, message);
    }
}
