package org.claimable.file.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.claimable.claim.Claim;
import org.claimable.claim.Individual;

/** Makes claims of the rows of one person after another, or of untracked ones. For any number of threads. */
public final class PersonReader {
    private final PeopleOfRows listed;
    private final LongUnaryOperator earlier;
    private final RowClaims claims;

    PersonReader(HeadedTable table, PeopleOfRows listed, LongUnaryOperator earlier) {
        this.listed = listed;
        this.earlier = earlier;
        this.claims = new RowClaims(table, this::id);
    }

    /** The claims of rows, and the person, null where nothing is known of one. */
    public record Read(Individual person, List<Claim> claims) {}

    /** Reads all rows of a person, or one that names none. */
    public Read read(List<SubmittedRow> rows) {
        String ref = rows.get(0).person();
        PeopleOfRows people = listed.only(ref);
        List<Claim> read = new ArrayList<>(rows.size());
        for (SubmittedRow row : rows) {
            read.add(row.totals() ? claims.ofTotals(row.asRow()) : claims.claim(row.asRow(), people));
        }
        return new Read(people.of(ref), read);
    }

    private String id(Cells cells) {
        long row = cells.row().number();
        long first = earlier.applyAsLong(row);
        if (first == 0) {
            return ClaimIds.given(cells);
        }
        ClaimIds.noteRepeated(cells, ClaimIds.given(cells), "row " + first);
        return "row " + row;
    }
}
