package org.claimable.file.table;

import java.util.Iterator;
import org.claimable.catalogue.ClaimField;
import org.claimable.claim.Violations;

/** The rows of a long table as they are read from its file, from the first to the last. */
public final class LongRows implements Iterator<SubmittedRow>, AutoCloseable {
    private final HeadedTable table;
    private final RowsBelow below;

    LongRows(HeadedTable table) {
        this.table = table;
        this.below = new RowsBelow(table);
    }

    @Override
    public boolean hasNext() {
        return below.hasNext();
    }

    @Override
    public SubmittedRow next() {
        TableRow row = below.next();
        Cells cells = new Cells(row, table, new Violations());
        boolean totals = below.isTotals(row);
        String text = totals ? null : cells.text(ClaimField.PERSON);
        String person = text == null ? null : cells.how().identities().key(text);
        return new SubmittedRow(row.number(), person, ClaimIds.given(cells), totals, row.cells());
    }

    void noteTo(Notes notes) {
        below.noteTo(notes);
    }

    @Override
    public void close() {
        table.rows().close();
    }
}
