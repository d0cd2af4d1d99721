package org.claimable.file.table;

import java.util.ArrayList;
import java.util.List;
import org.claimable.claim.Claim;
import org.claimable.claim.MalformedCohortException;
import org.claimable.claim.SubmittedTable;
import org.claimable.claim.Violations;

/** Reads the rows of tables of claims, one row a claim, and the people that they describe. */
final class ClaimRows {
    private static final int MOST_CLAIMS = 200_000;
    private static final long MOST_CELLS = 20_000_000;

    private final List<Claim> claims = new ArrayList<>();
    private final BesideClaims beside;
    private final ClaimIds ids;
    private final JoinedRows submitted;
    private long cellsRead;

    /** {@code several}: whether the claims are on more than one sheet. */
    ClaimRows(BesideClaims beside, boolean several) {
        this.beside = beside;
        this.ids = new ClaimIds(several);
        this.submitted = new JoinedRows(several);
    }

    /** Reads all rows of a table, each looked at before one is judged; at least one must be a claim. */
    void read(HeadedTable table) {
        RowsBelow below = new RowsBelow(table);
        RowClaims reader = new RowClaims(table, ids::of);
        List<TableRow> rows = rows(below);
        for (TableRow row : rows) {
            add(below.isTotals(row) ? reader.ofTotals(row) : reader.claim(row, beside.people()));
        }
        if (rows.isEmpty()) {
            noteNone(table, beside.violations());
        }
        submitted.add(table, rows);
        below.noteTo(beside.notes());
    }

    private List<TableRow> rows(RowsBelow below) {
        List<TableRow> rows = new ArrayList<>();
        while (below.hasNext()) {
            TableRow row = below.next();
            cellsRead += row.cells().size();
            if (claims.size() + rows.size() == MOST_CLAIMS || cellsRead > MOST_CELLS) {
                throw new MalformedCohortException(
                        "There are more than %,d claims or %,d cells. Send fewer claims at a time."
                                .formatted(MOST_CLAIMS, MOST_CELLS));
            }
            rows.add(row);
        }
        return rows;
    }

    static void noteNone(HeadedTable table, Violations violations) {
        violations.add(
                table.places().row(table.headings().number() + 1),
                "MISSING",
                "There is no claim below the headings. Add one row a claim.");
    }

    private void add(Claim claim) {
        claims.add(claim);
        if (!beside.isReview()) {
            claim.problems().forEach(each -> beside.violations().add(each.pointer(), each.code(), each.message()));
        }
    }

    List<Claim> claims() {
        return claims;
    }

    /** What was read, with the notes on what was passed over. */
    SubmittedTable submitted() {
        return new SubmittedTable(
                submitted.sheet(),
                submitted.headings(),
                submitted.rows(),
                beside.notes().found(),
                submitted.unused());
    }
}
