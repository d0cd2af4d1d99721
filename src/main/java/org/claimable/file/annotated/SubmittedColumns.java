package org.claimable.file.annotated;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.claimable.claim.Cohort;
import org.claimable.claim.SubmittedTable;

/** The columns that claims came in, or the template's where they came in no table; one row a claim. */
interface SubmittedColumns {
    List<String> headings();

    /** The cells of a claim by its place in the cohort, as many as there are headings. */
    List<String> cells(int claim);

    static SubmittedColumns of(Cohort cohort) {
        return cohort.table() == null ? ClaimColumns.of(cohort) : of(cohort.table());
    }

    /** A row longer than the headings keeps its cells, below empty headings. */
    private static SubmittedColumns of(SubmittedTable table) {
        int width = table.rows().stream().mapToInt(List::size).max().orElse(0);
        List<String> headings = filled(table.headings(), width);
        return new SubmittedColumns() {
            @Override
            public List<String> headings() {
                return headings;
            }

            @Override
            public List<String> cells(int claim) {
                return filled(table.rows().get(claim), headings.size());
            }
        };
    }

    /** Cells, as many as there are columns. */
    static List<String> filled(List<String> cells, int width) {
        if (cells.size() >= width) {
            return cells;
        }
        List<String> filled = new ArrayList<>(cells);
        filled.addAll(Collections.nCopies(width - cells.size(), ""));
        return filled;
    }
}
