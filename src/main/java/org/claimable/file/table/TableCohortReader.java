package org.claimable.file.table;

import java.util.List;
import org.claimable.claim.Cohort;
import org.claimable.claim.MalformedCohortException;
import org.claimable.evaluation.Library;

/** Reads a cohort from tables, one row a claim, noting all that is wrong with its sheet, row, column and value. */
public final class TableCohortReader {
    private TableCohortReader() {}

    /**
     * The cohort in some files, checked against what is loaded.
     *
     * @throws MalformedCohortException where a file cannot be read as a table
     * @throws org.claimable.claim.Violations.InvalidCohortException with all that is wrong in its cells
     */
    public static Cohort read(TableSubmission submission, Library library) {
        BesideClaims beside = new BesideClaims(submission, library);
        try (TableFile file = TableFile.open(submission.claims(), "")) {
            beside.read(file);
            return read(file, beside);
        }
    }

    private static Cohort read(TableFile file, BesideClaims beside) {
        List<TableRows> sheets = file.claims(beside);
        ClaimRows claims = new ClaimRows(beside, sheets.size() > 1);
        for (TableRows sheet : sheets) {
            try (TableRows rows = sheet) {
                HeadedTable table = HeadedTable.ofClaims(rows, beside);
                if (!table.isFound()) {
                    beside.violations().failIfAny();
                }
                claims.read(table);
            }
        }
        beside.checkNames();
        beside.violations().failIfAny();
        return beside.cohort(claims.claims(), claims.submitted());
    }
}
