package org.claimable.file.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.claimable.claim.Cohort;
import org.claimable.claim.TableNote;
import org.claimable.claim.Violation;
import org.claimable.claim.Violations;
import org.claimable.evaluation.Library;

/** A table of claims in a CSV file that need not fit into memory: its rows are read as often as they are asked for. */
public final class LongTable {
    private final TextContent content;
    private final char separator;
    private final BesideClaims beside;
    private final HeadedTable headed;

    private LongTable(TextContent content, BesideClaims beside) {
        this.content = content;
        this.separator = Separator.of(content, TableKind.CLAIMS, beside.howRead());
        this.beside = beside;
        TableFile.checkNoSheet(beside.howRead(), beside);
        try (TableRows rows = open()) {
            this.headed = HeadedTable.ofClaims(rows, beside);
        }
    }

    /**
     * Reads the headings, and the files beside the claims; the bytes of claims of {@code beside} are not looked at.
     *
     * @throws org.claimable.claim.MalformedCohortException where a file cannot be read as a table
     * @throws org.claimable.claim.InvalidCohortException where a heading is missing
     */
    public static LongTable open(Path file, TableSubmission beside, Library library) throws IOException {
        BesideClaims read = new BesideClaims(beside, library);
        TextContent content = TextFile.of(file);
        read.read();
        LongTable table = new LongTable(content, read);
        if (!table.headed.isFound()) {
            read.violations().failIfAny();
        }
        return table;
    }

    private TableRows open() {
        return new CsvRows(content, separator, new Places(""));
    }

    /** The cohort without its claims; its people are those listed beside them. */
    public Cohort terms() {
        return beside.cohort(List.of(), null);
    }

    /** Whether rows that cannot be read are for review, and no mistakes. */
    public boolean isReview() {
        return beside.isReview();
    }

    /** The headings as they are written. */
    public List<String> headings() {
        return headed.headings().cells();
    }

    /** Its rows from the first to the last. */
    public LongRows rows() {
        return new LongRows(headed.again(open(), beside.howRead()));
    }

    /** What makes claims of rows; {@code earlier} is the row whose id a row repeats, 0 where there is none. */
    public PersonReader reader(LongUnaryOperator earlier) {
        return new PersonReader(headed, beside.people(), earlier);
    }

    /** What a reader should know of the reading. */
    public List<TableNote> notes() {
        return beside.notes().found();
    }

    /**
     * Takes note of all rows that were read: of those of totals at the end, and of the problems of the others, which are
     * mistakes.
     *
     * @throws org.claimable.claim.InvalidCohortException with all mistakes of the table and beside it
     */
    public void conclude(LongRows read, boolean any, List<Violation> problems) {
        read.noteTo(beside.notes());
        Violations violations = beside.violations();
        problems.forEach(each -> violations.add(each.pointer(), each.code(), each.message()));
        if (!any) {
            ClaimRows.noteNone(headed, violations);
        }
        beside.checkNames();
        violations.failIfAny();
    }
}
