package org.claimable.file.table;

import java.util.ArrayList;
import java.util.List;
import org.claimable.claim.Claim;
import org.claimable.claim.Individual;
import org.claimable.claim.MalformedCohortException;
import org.claimable.claim.SubmittedTable;
import org.claimable.claim.Violations;

/** Reads the rows of a table of claims, one row a claim, and the people that they describe. */
final class ClaimRows {
    private static final int MOST_CLAIMS = 200_000;
    private static final long MOST_CELLS = 20_000_000;

    private final List<Claim> claims = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final List<TableRow> totals = new ArrayList<>();
    private final ClaimIds ids = new ClaimIds();
    private final HeadedTable table;
    private final PeopleOfRows people;
    private final Violations violations;
    private final boolean review;
    private long cellsRead;

    /** {@code review}: whether rows that cannot be read become claims for review, or mistakes of the file. */
    ClaimRows(HeadedTable table, PeopleOfRows people, Violations violations, boolean review) {
        this.table = table;
        this.people = people;
        this.violations = violations;
        this.review = review;
    }

    /** Reads all rows, of which at least one must be a claim. */
    ClaimRows read() {
        while (table.hasNext()) {
            TableRow row = table.next();
            if (TotalsRow.is(row, table.columns())) {
                totals.add(row);
            } else {
                totals.forEach(this::misplaced);
                totals.clear();
                claim(row);
            }
        }
        if (claims.isEmpty()) {
            violations.add(
                    table.places().row(table.headings().number() + 1),
                    "MISSING",
                    "There is no claim below the headings. Add one row a claim.");
        }
        return this;
    }

    private void claim(TableRow row) {
        Cells cells = new Cells(row, table, new Violations());
        Individual person = people.read(cells);
        String id = ids.of(cells);
        Claim claim = new ClaimRow(cells).claim(id);
        if (claim.isReadable() && person != null) {
            people.add(person, table.places().row(row.number()));
        }
        add(claim, cells);
    }

    private void misplaced(TableRow row) {
        Cells cells = new Cells(row, table, new Violations());
        cells.noteRow(
                "TOTALS_ROW",
                "This looks like a row of totals, but claims follow it. Delete it, or fill in its outcome and its date.");
        add(Claim.unreadable(ids.of(cells), null, null, null, cells.violations().found()), cells);
    }

    private void add(Claim claim, Cells cells) {
        cellsRead += cells.row().cells().size();
        if (claims.size() == MOST_CLAIMS || cellsRead > MOST_CELLS) {
            throw new MalformedCohortException(
                    "There are more than %,d claims or %,d cells. Send fewer claims at a time."
                            .formatted(MOST_CLAIMS, MOST_CELLS));
        }
        claims.add(claim);
        rows.add(cells.row().cells());
        if (!review) {
            violations.addAll(cells.violations());
        }
    }

    List<Claim> claims() {
        return claims;
    }

    /** What was read, with the notes on what was passed over. */
    SubmittedTable submitted(Notes notes) {
        totals.forEach(row -> notes.add(
                table.places().row(row.number()),
                "TOTALS_ROW",
                "This row of totals is no claim, and was passed over."));
        table.rows().noteTo(notes, table.headings().number());
        return new SubmittedTable(
                table.rows().sheet(),
                table.headings().cells(),
                rows,
                notes.found(),
                table.columns().unused());
    }
}
