package org.claimable.file.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.claimable.file.table.RowClaims.ClaimIds;
import org.claimable.file.table.TableRows.Places;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.SubmittedTable.TableNote;
import org.claimable.method.claim.Violations;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.method.evaluation.Library;

/** A table of claims in a CSV file that need not fit into memory: its rows are read as often as they are asked for. */
public final class LongTable {
    private final TextContent content;
    private final char separator;
    private final BesideClaims beside;
    private final HeadedTable headed;

    private LongTable(TextContent content, BesideClaims beside) {
        this.content = content;
        this.separator = CsvRows.separator(content, TableKind.CLAIMS, beside.howRead());
        this.beside = beside;
        TableFile.checkNoSheet(beside.howRead(), beside);
        try (TableRows rows = open()) {
            this.headed = HeadedTable.ofClaims(rows, beside);
        }
    }

    /**
     * Reads the headings, and the files beside the claims; the bytes of claims of {@code beside} are not looked at.
     *
     * @throws org.claimable.method.claim.MalformedCohortException where a file cannot be read as a table
     * @throws org.claimable.method.claim.Violations.InvalidCohortException where a heading is missing
     */
    public static LongTable open(Path file, TableSubmission beside, Library library) throws IOException {
        BesideClaims read = new BesideClaims(beside, library);
        TextContent content = TextContent.of(file);
        try (CsvRows rows =
                new CsvRows(content, CsvRows.separator(content, TableKind.CLAIMS, HowRead.USUAL), new Places(""))) {
            read.read(rows);
        }
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
     * @throws org.claimable.method.claim.Violations.InvalidCohortException with all mistakes of the table and beside it
     */
    public void conclude(LongRows read, boolean any, List<Violation> problems) {
        read.noteTo(beside.notes());
        Violations violations = beside.violations();
        problems.forEach(each -> violations.add(each.pointer(), each.code(), each.message()));
        if (!any) {
            headed.noteNone("a claim", violations);
        }
        read.table.checkWidth(violations);
        beside.concludeCorrections(List.of(read.table.corrections()));
        beside.checkNames();
        violations.failIfAny();
    }

    /** The rows of a long table as they are read from its file, from the first to the last. */
    public static final class LongRows implements Iterator<SubmittedRow>, AutoCloseable {
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

    /** Makes claims of the rows of one person after another, or of untracked ones. For any number of threads. */
    public static final class PersonReader {
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
            for (int i = 0; i < read.size(); i++) {
                read.set(i, claims.completed(read.get(i), rows.get(i).asRow(), people));
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

    /**
     * A row of a table of claims by its number; {@code person} is what is equal for all references
     * to the person, null where it names none, and {@code claim} is the id that it
     * has or is given. {@code totals}: whether it looks like a row of totals, with claims below it.
     */
    public record SubmittedRow(long number, String person, String claim, boolean totals, List<String> cells) {
        /** How many characters its cells have. */
        public int length() {
            int length = 0;
            for (String cell : cells) {
                length += cell.length();
            }
            return length;
        }

        TableRow asRow() {
            return new TableRow(number, cells);
        }

        /** Says nothing of its content, so that no log can. */
        @Override
        public String toString() {
            return "Row " + number;
        }
    }
}
