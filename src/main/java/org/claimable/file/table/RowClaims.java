package org.claimable.file.table;

import java.util.function.Function;
import org.claimable.claim.Claim;
import org.claimable.claim.Individual;
import org.claimable.claim.Violations;

/** Makes claims of the rows of a table; all that is wrong with a row is among the problems of its claim. */
record RowClaims(HeadedTable table, Function<Cells, String> ids) {
    /** The claim of a row, which adds to what is known of people where it can be read. */
    Claim claim(TableRow row, PeopleOfRows people) {
        Cells cells = new Cells(row, table, new Violations());
        Individual person = people.read(cells);
        Claim claim = new ClaimRow(cells).claim(ids.apply(cells));
        if (claim.isReadable() && person != null) {
            people.add(person, table.places().row(row.number()));
        }
        return claim;
    }

    /** The claim that stands for a row of totals amid claims. */
    Claim ofTotals(TableRow row) {
        Cells cells = new Cells(row, table, new Violations());
        cells.noteRow(
                "TOTALS_ROW",
                "This looks like a row of totals, but claims follow it. Delete it, or fill in its outcome and its date.");
        String id = ids.apply(cells);
        return Claim.unreadable(id, null, null, null, cells.violations().found());
    }
}
