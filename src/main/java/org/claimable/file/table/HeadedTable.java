package org.claimable.file.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import org.claimable.claim.MalformedCohortException;
import org.claimable.claim.Violations;

/** A table whose headings were looked for among its first rows, and the rows below them. */
final class HeadedTable implements Iterator<TableRow> {
    /** Rows in which headings are looked for. */
    static final int MOST_ABOVE = 20;

    private final TableRows rows;
    private final Queue<TableRow> readAhead = new ArrayDeque<>();
    private final TableRow headings;
    private final Columns columns;
    private final boolean below;

    /** Looks for the headings that a table of a kind must have; the row with most that are known is taken where none has all. */
    HeadedTable(TableRows rows, TableKind kind) {
        this.rows = rows;
        List<Columns> seen = new ArrayList<>();
        List<TableRow> above = new ArrayList<>();
        while (above.size() < MOST_ABOVE && rows.hasNext() && seen.stream().noneMatch(Columns::areEnough)) {
            above.add(rows.next());
            seen.add(new Columns(above.get(above.size() - 1), kind));
        }
        Comparator<Columns> better = Comparator.comparing(Columns::areEnough).thenComparing(Columns::known);
        this.columns =
                seen.stream().reduce((a, b) -> better.compare(b, a) > 0 ? b : a).orElse(null);
        int at = seen.indexOf(columns);
        this.headings = at < 0 ? null : above.get(at);
        this.below = at > 0;
        above.stream().skip(at + 1L).forEach(readAhead::add);
    }

    /** The table of claims in some rows, of which there must be some; what is wrong with its headings is noted. */
    static HeadedTable ofClaims(TableRows rows, BesideClaims beside) {
        HeadedTable table = new HeadedTable(rows, TableKind.CLAIMS);
        if (table.isEmpty()) {
            throw new MalformedCohortException("The file is empty. Its first row must hold the headings.");
        }
        table.check(beside.violations(), beside.notes());
        return table;
    }

    /** Whether there is no row at all. */
    boolean isEmpty() {
        return headings == null;
    }

    /** Whether all headings that it must have were found. */
    boolean isFound() {
        return headings != null && columns.areEnough();
    }

    /** Notes what is wrong with the headings, where they are unless above all else, and which columns are not read. */
    void check(Violations violations, Notes notes) {
        columns.check(places(), violations);
        if (below && isFound()) {
            notes.add(
                    places().row(headings.number()),
                    "HEADINGS_BELOW",
                    "The headings were found in this row; what is above it was passed over.");
        }
        if (!columns.unused().isEmpty()) {
            notes.add(
                    places().row(headings.number()),
                    "COLUMNS_NOT_READ",
                    "Columns that were not read: %s.".formatted(String.join(", ", columns.unused())));
        }
    }

    Columns columns() {
        return columns;
    }

    TableRow headings() {
        return headings;
    }

    Places places() {
        return rows.places();
    }

    TableRows rows() {
        return rows;
    }

    @Override
    public boolean hasNext() {
        return !readAhead.isEmpty() || rows.hasNext();
    }

    @Override
    public TableRow next() {
        return readAhead.isEmpty() ? rows.next() : readAhead.remove();
    }
}
