package org.claimable.file.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.claimable.file.table.RowClaims.ClaimIds;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.bank.Names;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.SubmittedTable;
import org.claimable.method.evaluation.Library;

/** Reads a cohort from tables, one row a claim, noting all that is wrong with its sheet, row, column and value. */
public final class TableCohortReader {
    private TableCohortReader() {}

    /**
     * The cohort in some files, checked against what is loaded.
     *
     * @throws MalformedCohortException where a file cannot be read as a table
     * @throws org.claimable.method.claim.Violations.InvalidCohortException with all that is wrong in its cells
     */
    public static Cohort read(TableSubmission submission, Library library) {
        return read(submission, library, wrong -> {});
    }

    /**
     * The same; {@code taker} is given the rows that cannot be read once all were, before it fails by them. It is given none where the
     * headings are wrong, so that no row can be read.
     */
    public static Cohort read(TableSubmission submission, Library library, Consumer<WrongRows> taker) {
        BesideClaims beside = new BesideClaims(submission, library);
        List<TableFile> files = TableFile.ofClaims(submission.files());
        try {
            beside.read(files);
            return read(files, beside, taker);
        } finally {
            files.forEach(TableFile::close);
        }
    }

    private static Cohort read(List<TableFile> files, BesideClaims beside, Consumer<WrongRows> taker) {
        List<TableRows> sheets =
                files.stream().flatMap(file -> file.claims(beside).stream()).toList();
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
        claims.complete();
        taker.accept(claims.wrong());
        beside.concludeCorrections(claims.corrections());
        beside.checkNames();
        beside.violations().failIfAny();
        return beside.cohort(claims.claims(), claims.submitted());
    }

    /** Reads the rows of tables of claims, one row a claim, and the people that they describe. */
    private static final class ClaimRows {
        private static final int MOST_CLAIMS = 200_000;
        private static final long MOST_CELLS = 20_000_000;

        private final List<Claim> claims = new ArrayList<>();
        private final BesideClaims beside;
        private final ClaimIds ids;
        private final JoinedRows submitted;
        private final List<UnaryOperator<Claim>> completions = new ArrayList<>();
        private final List<AppliedCorrections> corrections = new ArrayList<>();
        private final List<ReadRow> read = new ArrayList<>();
        private long cellsRead;

        /** The row of a claim, and its table. */
        private record ReadRow(HeadedTable table, TableRow row) {}

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
                add(below.isTotals(row) ? reader.ofTotals(row) : reader.claim(row, beside.people()), table, row);
                if (beside.needsOfPeople()) {
                    completions.add(claim -> reader.completed(claim, row, beside.people()));
                }
            }
            if (rows.isEmpty()) {
                table.noteNone("a claim", beside.violations());
            }
            table.checkWidth(beside.violations());
            submitted.add(table, rows);
            corrections.add(table.corrections());
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

        private void add(Claim claim, HeadedTable table, TableRow row) {
            claims.add(claim);
            read.add(new ReadRow(table, row));
            note(claim);
        }

        private void note(Claim claim) {
            if (!beside.isReview()) {
                claim.problems().forEach(each -> beside.violations().add(each.pointer(), each.code(), each.message()));
            }
        }

        /** Looks once more at each claim, now that all that is said of people is known. */
        void complete() {
            for (int i = 0; i < completions.size(); i++) {
                Claim completed = completions.get(i).apply(claims.get(i));
                if (completed != claims.get(i)) {
                    claims.set(i, completed);
                    note(completed);
                }
            }
        }

        List<Claim> claims() {
            return claims;
        }

        /** The rows to correct. */
        WrongRows wrong() {
            WrongRows.Collected wrong = new WrongRows.Collected(contradictions());
            for (int i = 0; i < claims.size(); i++) {
                ReadRow row = read.get(i);
                if (claims.get(i).isReadable()) {
                    wrong.addReadable(row.table(), row.row(), claims.get(i));
                } else {
                    wrong.addUnreadable(row.table(), row.row(), claims.get(i));
                }
            }
            return wrong.found();
        }

        /** What rows say of people that does not go together. */
        private Contradictions contradictions() {
            Contradictions contradictions = new Contradictions(beside.people());
            for (int i = 0; i < claims.size(); i++) {
                contradictions.find(read.get(i).table(), read.get(i).row(), claims.get(i));
            }
            if (contradictions.any()) {
                read.forEach(row -> contradictions.gather(row.table(), row.row()));
            }
            return contradictions;
        }

        /** What was corrected, by table. */
        List<AppliedCorrections> corrections() {
            return corrections;
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

        /**
         * The rows of claims as they were submitted: of one table as they are; of several sheets below each other, those of one column in
         * one column whatever its place in each sheet, with the name of the sheet in front.
         */
        private static final class JoinedRows {
            private final boolean several;
            private final List<String> sheets = new ArrayList<>();
            private final List<String> headings = new ArrayList<>();
            private final Map<String, Integer> places = new LinkedHashMap<>();
            private final List<List<String>> rows = new ArrayList<>();
            private final Set<String> unused = new LinkedHashSet<>();

            JoinedRows(boolean several) {
                this.several = several;
                if (several) {
                    headings.add("Sheet");
                }
            }

            void add(HeadedTable table, List<TableRow> claims) {
                sheets.add(table.rows().title());
                unused.addAll(table.columns().unused());
                if (several) {
                    int[] columns = columns(table);
                    claims.forEach(row -> rows.add(joined(table, row, columns)));
                } else {
                    headings.addAll(table.headings().cells());
                    claims.forEach(row -> rows.add(row.cells()));
                }
            }

            /** Where the cells of a table go, by their places. */
            private int[] columns(HeadedTable table) {
                List<String> cells = table.headings().cells();
                int[] columns = new int[cells.size()];
                Map<String, Integer> met = new LinkedHashMap<>();
                for (int i = 0; i < columns.length; i++) {
                    String heading = CellText.bare(cells.get(i));
                    String key = table.columns()
                            .at(i)
                            .orElseGet(() -> " " + (Names.key(heading).isEmpty() ? heading : Names.key(heading)));
                    String numbered = key + " " + met.merge(key, 1, Integer::sum);
                    columns[i] = places.computeIfAbsent(numbered, each -> {
                        headings.add(heading);
                        return headings.size() - 1;
                    });
                }
                return columns;
            }

            private static List<String> joined(HeadedTable table, TableRow row, int[] columns) {
                List<String> cells = new ArrayList<>();
                cells.add(table.rows().title());
                for (int i = 0; i < Math.min(columns.length, row.cells().size()); i++) {
                    if (cells.size() <= columns[i]) {
                        cells.addAll(Collections.nCopies(columns[i] + 1 - cells.size(), ""));
                    }
                    cells.set(columns[i], row.cells().get(i));
                }
                return cells;
            }

            /** The name of the sheet, or of all; null of a CSV file. */
            String sheet() {
                return sheets.contains(null) ? null : String.join(", ", sheets);
            }

            List<String> headings() {
                return headings;
            }

            List<List<String>> rows() {
                return rows;
            }

            List<String> unused() {
                return List.copyOf(unused);
            }
        }
    }
}
