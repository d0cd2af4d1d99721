package org.claimable.file.table;

import java.util.List;

/**
 * A row of a table of claims by its number; {@code person} is what is equal for all references
 * to the person, null where it names none, and {@code claim} is the id that it
 * has or is given. {@code totals}: whether it looks like a row of totals, with claims below it.
 */
public record SubmittedRow(long number, String person, String claim, boolean totals, List<String> cells) {
    /** How many characters its cells have. */
    public int length() {
        int length = 0;
        for (String cell : cells) {
            length += cell.length();
        }
        return length;
    }

    TableRow asRow() {
        return new TableRow(number, cells);
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "Row " + number;
    }
}
