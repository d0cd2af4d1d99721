package org.claimable.file.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Violations.Violation;

/**
 * The rows of tables of claims to correct, by table: {@code count} that cannot be read, and {@code misnamed} whose outcome or answer the
 * catalogue does not know, and {@code contrary} that others say otherwise of the same person. Only the first {@link #MOST} are given.
 */
public record WrongRows(
        List<WrongTable> tables, long count, long misnamed, long contrary, List<Contradiction> contradictions) {
    /** How many rows are given at most. */
    public static final int MOST = 10_000;

    /** None. */
    public static final WrongRows NONE = new WrongRows(List.of(), 0, 0, 0, List.of());

    static final String UNKNOWN_OUTCOME = "UNKNOWN_OUTCOME";
    static final String UNKNOWN_ANSWER = "UNKNOWN_ANSWER";

    public WrongRows {
        tables = List.copyOf(tables);
        contradictions = List.copyOf(contradictions);
    }

    /** How many rows there are to correct. */
    public long all() {
        return count + misnamed + contrary;
    }

    /** How many rows are given. */
    public int given() {
        return tables.stream().mapToInt(table -> table.rows().size()).sum();
    }

    /** Whether each of some mistakes is one of these rows. */
    public boolean holdAll(List<Violation> mistakes) {
        Set<Violation> problems = new HashSet<>();
        tables.forEach(
                table -> table.rows().forEach(row -> row.problems().forEach(each -> problems.add(each.problem()))));
        return problems.containsAll(mistakes);
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "%d rows".formatted(all());
    }

    /**
     * Those of one table: its sheet (null of a CSV file), its columns in their order, and the {@code values} that are wrong in more than
     * one row, the most frequent first.
     */
    public record WrongTable(String sheet, List<WrongColumn> columns, List<WrongRow> rows, List<WrongValue> values) {
        public WrongTable {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            values = List.copyOf(values);
        }
    }

    /** A column by its heading (empty for none); {@code choices} are all that a cell of it may be, empty where that is no list. */
    public record WrongColumn(String heading, boolean isDay, List<String> choices) {
        public WrongColumn {
            choices = List.copyOf(choices);
        }
    }

    /** A row by its number and the id of its claim: its cells as they were sent, as they were read, and what is wrong with them. */
    public record WrongRow(
            long number, String claim, List<String> sent, List<String> cells, List<CellProblem> problems) {
        public WrongRow {
            problems = List.copyOf(problems);
        }
    }

    /** What is wrong with the cell in a place of a row, or with the whole row (-1). */
    public record CellProblem(int place, Violation problem) {}

    /**
     * A text that is wrong in a column, in so many rows; {@code sent} is what the file has there. {@code everywhere}: whether every cell of
     * the column that holds it is wrong.
     */
    public record WrongValue(int place, String sent, String text, long rows, String message, boolean everywhere) {}

    /**
     * What cells say of one person in a column that does not go together: all cells of that person that say anything, and what they may
     * say, of which one can be chosen.
     */
    public record Contradiction(String person, String column, List<StatedCell> cells, List<String> choices) {
        public Contradiction {
            cells = List.copyOf(cells);
            choices = List.copyOf(choices);
        }

        /** Says nothing of its content, so that no log can. */
        @Override
        public String toString() {
            return "A contradiction";
        }
    }

    /** A cell by its place as messages say it, its sheet (null of a CSV file), row and heading: what was sent, and what it was read as. */
    public record StatedCell(String place, String sheet, long row, String heading, String sent, String text) {}

    /** Collects them while tables are read. */
    static final class Collected {
        private final List<TableOfWrong> tables = new ArrayList<>();
        private final Misnamed.Hints hints = new Misnamed.Hints();
        private final Contradictions contradictions;

        Collected(Contradictions contradictions) {
            this.contradictions = contradictions;
        }

        private long count;
        private long misnamed;
        private long contrary;
        private int given;

        /** Takes a row that cannot be read; rows of one table come one after another. */
        void addUnreadable(HeadedTable table, TableRow row, Claim claim) {
            count++;
            TableOfWrong wrong = table(table);
            add(wrong, row, claim, wrong.problems(row, claim));
        }

        /** Takes a row that can be read, where it names what the catalogue does not know, or others say otherwise of its person. */
        void addReadable(HeadedTable table, TableRow row, Claim claim) {
            List<CellProblem> problems = new ArrayList<>(Misnamed.of(claim, table, row, hints));
            if (!problems.isEmpty()) {
                misnamed++;
            }
            List<CellProblem> otherwise = contradictions.of(table, row);
            if (problems.isEmpty() && !otherwise.isEmpty()) {
                contrary++;
            }
            problems.addAll(otherwise);
            if (!problems.isEmpty()) {
                add(table(table), row, claim, problems);
            }
        }

        private void add(TableOfWrong table, TableRow row, Claim claim, List<CellProblem> problems) {
            table.add(row, claim, problems, given < MOST);
            given += given < MOST ? 1 : 0;
        }

        private TableOfWrong table(HeadedTable table) {
            if (tables.isEmpty() || !tables.get(tables.size() - 1).isOf(table)) {
                tables.add(new TableOfWrong(table));
            }
            return tables.get(tables.size() - 1);
        }

        WrongRows found() {
            return new WrongRows(
                    tables.stream().map(TableOfWrong::found).toList(),
                    count,
                    misnamed,
                    contrary,
                    contradictions.found());
        }
    }
}
