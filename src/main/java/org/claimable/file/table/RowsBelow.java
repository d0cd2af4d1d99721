package org.claimable.file.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import org.claimable.claim.MalformedCohortException;

/** The rows below the headings of a table of claims, but for the totals at its end. */
final class RowsBelow implements Iterator<TableRow> {
    private static final int MOST_TOTALS = 10_000;

    private final HeadedTable table;
    private final Queue<TableRow> readAhead = new ArrayDeque<>();
    private final List<TableRow> totals = new ArrayList<>();

    RowsBelow(HeadedTable table) {
        this.table = table;
    }

    @Override
    public boolean hasNext() {
        while (readAhead.isEmpty() && table.hasNext()) {
            TableRow row = table.next();
            if (TotalsRow.is(row, table.columns())) {
                keep(row);
            } else {
                readAhead.addAll(totals);
                totals.clear();
                readAhead.add(row);
            }
        }
        return !readAhead.isEmpty();
    }

    private void keep(TableRow row) {
        if (totals.size() == MOST_TOTALS) {
            throw new MalformedCohortException(
                    "From row %d on more than %,d rows look like totals: they have no outcome and no date."
                            .formatted(totals.get(0).number(), MOST_TOTALS));
        }
        totals.add(row);
    }

    @Override
    public TableRow next() {
        hasNext();
        return readAhead.remove();
    }

    /** Whether a row that was given looks like a row of totals, with claims below it. */
    boolean isTotals(TableRow row) {
        return TotalsRow.is(row, table.columns());
    }

    /** Notes the totals at the end, once all rows were read. */
    void noteTo(Notes notes) {
        totals.forEach(row -> notes.add(
                table.places().row(row.number()),
                "TOTALS_ROW",
                "This row of totals is no claim, and was passed over."));
        table.rows().noteTo(notes, table.headings().number());
    }
}
