package org.claimable.file.table;

import java.util.ArrayList;
import java.util.List;
import org.claimable.claim.Claim;
import org.claimable.claim.MalformedCohortException;
import org.claimable.claim.SubmittedTable;
import org.claimable.claim.Violations;

/** Reads the rows of a table of claims, one row a claim, and the people that they describe. */
final class ClaimRows {
    private static final int MOST_CLAIMS = 200_000;
    private static final long MOST_CELLS = 20_000_000;

    private final List<Claim> claims = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final HeadedTable table;
    private final RowsBelow below;
    private final RowClaims reader;
    private final PeopleOfRows people;
    private final Violations violations;
    private final boolean review;
    private long cellsRead;

    /** {@code review}: whether rows that cannot be read become claims for review, or mistakes of the file. */
    ClaimRows(HeadedTable table, PeopleOfRows people, Violations violations, boolean review) {
        this.table = table;
        this.below = new RowsBelow(table);
        this.reader = new RowClaims(table, new ClaimIds()::of);
        this.people = people;
        this.violations = violations;
        this.review = review;
    }

    /** Reads all rows, of which at least one must be a claim. */
    ClaimRows read() {
        while (below.hasNext()) {
            TableRow row = below.next();
            add(below.isTotals(row) ? reader.ofTotals(row) : reader.claim(row, people), row);
        }
        if (claims.isEmpty()) {
            noteNone(table, violations);
        }
        return this;
    }

    static void noteNone(HeadedTable table, Violations violations) {
        violations.add(
                table.places().row(table.headings().number() + 1),
                "MISSING",
                "There is no claim below the headings. Add one row a claim.");
    }

    private void add(Claim claim, TableRow row) {
        cellsRead += row.cells().size();
        if (claims.size() == MOST_CLAIMS || cellsRead > MOST_CELLS) {
            throw new MalformedCohortException(
                    "There are more than %,d claims or %,d cells. Send fewer claims at a time."
                            .formatted(MOST_CLAIMS, MOST_CELLS));
        }
        claims.add(claim);
        rows.add(row.cells());
        if (!review) {
            claim.problems().forEach(each -> violations.add(each.pointer(), each.code(), each.message()));
        }
    }

    List<Claim> claims() {
        return claims;
    }

    /** What was read, with the notes on what was passed over. */
    SubmittedTable submitted(Notes notes) {
        below.noteTo(notes);
        return new SubmittedTable(
                table.rows().sheet(),
                table.headings().cells(),
                rows,
                notes.found(),
                table.columns().unused());
    }
}
