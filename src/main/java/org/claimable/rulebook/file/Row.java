package org.claimable.rulebook.file;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A row of a table, its cells read as what they should be; a wrong cell is an error that names column and value. */
record Row(NamedCsvRecord cells) {

    long line() {
        return cells.getStartingLineNumber();
    }

    String text(String column) {
        return cells.findField(column).orElse("").strip();
    }

    String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("Column %s is empty.".formatted(column));
        }
        return text;
    }

    LocalDate date(String column) {
        String text = text(column);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException(
                    "Column %s holds \"%s\", not a date. Maybe 2025-04-01.".formatted(column, text), wrong);
        }
    }

    int whole(String column) {
        try {
            return Integer.parseInt(required(column));
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(
                    "Column %s holds \"%s\", not a whole number.".formatted(column, text(column)), wrong);
        }
    }

    /** A number, null where the cell is empty. */
    BigDecimal number(String column) {
        String text = text(column);
        try {
            return text.isEmpty() ? null : new BigDecimal(text);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException("Column %s holds \"%s\", not a number.".formatted(column, text), wrong);
        }
    }

    boolean yes(String column) {
        String text = required(column);
        if (!text.equals("yes") && !text.equals("no")) {
            throw new IllegalArgumentException("Column %s holds \"%s\", not yes or no.".formatted(column, text));
        }
        return text.equals("yes");
    }
}
