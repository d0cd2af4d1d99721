package org.claimable.file.table;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.claimable.catalogue.ClaimField;

/** How a row of totals is told from a claim: no outcome and no date but a count, and a word that says so, or numbers alone. */
final class TotalsRow {
    private static final Pattern WORD =
            Pattern.compile("(?i)(?:grand |sub ?-?|overall )?totals?\\b.*|.*\\btotals?:?|sum\\b.*");

    private TotalsRow() {}

    /** Whether a row names no person, no outcome and no date, and so is no claim. */
    static boolean isNoClaim(TableRow row, Columns columns) {
        return !has(row, columns, ClaimField.PERSON)
                && !has(row, columns, ClaimField.OUTCOME)
                && !has(row, columns, ClaimField.ACHIEVED_ON);
    }

    static boolean is(TableRow row, Columns columns) {
        if (saysMore(row, columns, ClaimField.OUTCOME) || saysMore(row, columns, ClaimField.ACHIEVED_ON)) {
            return false;
        }
        boolean claim = has(row, columns, ClaimField.ID);
        boolean person = has(row, columns, ClaimField.PERSON);
        boolean says = row.cells().stream()
                .anyMatch(cell -> WORD.matcher(CellText.bare(cell)).matches());
        return says && !(claim && person) || !claim && !person && isNumbers(row);
    }

    /** Whether a cell says more than how many there are of something. */
    private static boolean saysMore(TableRow row, Columns columns, ClaimField heading) {
        String text = row.at(columns.place(heading));
        return has(row, columns, heading) && (text == null || CellText.number(text) == null);
    }

    private static boolean has(TableRow row, Columns columns, ClaimField heading) {
        return row.has(columns.place(heading));
    }

    private static boolean isNumbers(TableRow row) {
        return IntStream.range(0, row.cells().size())
                .mapToObj(row::at)
                .allMatch(text -> text == null || CellText.number(text.replaceFirst("^(-?)£", "$1")) != null);
    }
}
