package org.claimable.file.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.bank.AnswerScale.Answer;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.method.rulebook.OwnFields.FieldType;
import org.claimable.method.rulebook.OwnFields.OwnField;
import org.claimable.method.rulebook.RuleLists.RuleList;

/**
 * The rows of tables of claims to correct, by table: {@code count} that cannot be read, and {@code misnamed} whose outcome or answer the
 * catalogue does not know. Only the first {@link #MOST} are given.
 */
public record WrongRows(List<WrongTable> tables, long count, long misnamed) {
    /** How many rows are given at most. */
    public static final int MOST = 10_000;

    /** None. */
    public static final WrongRows NONE = new WrongRows(List.of(), 0, 0);

    static final String UNKNOWN_OUTCOME = "UNKNOWN_OUTCOME";
    static final String UNKNOWN_ANSWER = "UNKNOWN_ANSWER";

    public WrongRows {
        tables = List.copyOf(tables);
    }

    /** How many rows there are to correct. */
    public long all() {
        return count + misnamed;
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

    /** Collects them while tables are read. */
    static final class Collected {
        private final List<TableOfWrong> tables = new ArrayList<>();
        private long count;
        private long misnamed;
        private int given;

        /** Takes a row that cannot be read; rows of one table come one after another. */
        void addUnreadable(HeadedTable table, TableRow row, Claim claim) {
            count++;
            TableOfWrong wrong = table(table);
            add(wrong, row, claim, wrong.problems(row, claim));
        }

        /** Takes a row that can be read, where it names what the catalogue does not know. */
        void addMisnamed(HeadedTable table, TableRow row, Claim claim) {
            List<CellProblem> problems = Misnamed.of(claim, table, row);
            if (!problems.isEmpty()) {
                misnamed++;
                add(table(table), row, claim, problems);
            }
        }

        private void add(TableOfWrong table, TableRow row, Claim claim, List<CellProblem> problems) {
            table.add(row, claim, problems, given < MOST);
            given += given < MOST ? 1 : 0;
        }

        private TableOfWrong table(HeadedTable table) {
            if (tables.isEmpty() || tables.get(tables.size() - 1).table != table) {
                tables.add(new TableOfWrong(table));
            }
            return tables.get(tables.size() - 1);
        }

        WrongRows found() {
            return new WrongRows(tables.stream().map(TableOfWrong::found).toList(), count, misnamed);
        }
    }

    /** Those of one table while it is read. */
    private static final class TableOfWrong {
        private static final int MOST_VALUES = 200;

        /** Codes of what is wrong with a text wherever it stands in its column. */
        private static final Set<String> OF_TEXT = Set.of(
                "UNKNOWN_OPTION",
                "BAD_DATE",
                "AMBIGUOUS_DATE",
                "IMPLAUSIBLE_DATE",
                "NOT_A_NUMBER",
                "OUT_OF_RANGE",
                "NOT_YES_OR_NO",
                "CELL_ERROR",
                UNKNOWN_OUTCOME);

        /** Codes of what is wrong with a text by other cells of its row, or with an empty cell: each row is corrected by itself. */
        private static final Set<String> OF_ROW = Set.of("MISSING", "NOT_ON_LIST", UNKNOWN_ANSWER);

        private final HeadedTable table;
        private final Map<String, Integer> places = new HashMap<>();
        private final List<WrongRow> rows = new ArrayList<>();
        private final Map<List<Object>, Repeated> values = new LinkedHashMap<>();

        TableOfWrong(HeadedTable table) {
            this.table = table;
            List<String> headings = headings();
            for (int i = headings.size() - 1; i >= 0; i--) {
                places.put(headings.get(i), i);
            }
        }

        private List<String> headings() {
            return table.headings().cells().stream()
                    .map(heading -> CellText.bare(heading).replaceAll("\\s+", " "))
                    .toList();
        }

        /** What is wrong with a row that cannot be read. */
        List<CellProblem> problems(TableRow row, Claim claim) {
            return claim.problems().stream()
                    .map(problem -> new CellProblem(place(problem.pointer(), row), problem))
                    .toList();
        }

        void add(TableRow row, Claim claim, List<CellProblem> problems, boolean isGiven) {
            problems.stream()
                    .filter(each -> each.place() >= 0)
                    .forEach(each -> count(row, each.place(), each.problem()));
            if (isGiven) {
                rows.add(new WrongRow(row.number(), claim.id(), row.sent(), row.cells(), problems));
            }
        }

        /** The place of the cell that is wrong, -1 where it is the row, or the table has no such column. */
        private int place(String pointer, TableRow row) {
            String before = table.places().row(row.number()) + ", column ";
            return pointer.startsWith(before) ? places.getOrDefault(pointer.substring(before.length()), -1) : -1;
        }

        private void count(TableRow row, int place, Violation problem) {
            boolean ofRow = OF_ROW.contains(problem.code());
            if (ofRow || OF_TEXT.contains(problem.code())) {
                String sent =
                        place < row.sent().size() ? CellText.bare(row.sent().get(place)) : "";
                values.computeIfAbsent(
                                List.of(place, sent, problem.code()),
                                key -> new Repeated(
                                        place, sent, CellText.bare(row.cell(place)), problem.message(), !ofRow))
                        .rows++;
            }
        }

        WrongTable found() {
            List<WrongColumn> columns = new ArrayList<>();
            List<String> headings = headings();
            for (int i = 0; i < headings.size(); i++) {
                columns.add(column(headings.get(i), i));
            }
            List<WrongValue> repeated = values.values().stream()
                    .filter(each -> each.rows > 1)
                    .sorted((a, b) -> Long.compare(b.rows, a.rows))
                    .limit(MOST_VALUES)
                    .map(Repeated::found)
                    .toList();
            return new WrongTable(table.rows().sheet(), columns, rows, repeated);
        }

        private WrongColumn column(String heading, int place) {
            Optional<ClaimField> field = ClaimField.COLUMNS.stream()
                    .filter(each -> table.columns().place(each) == place)
                    .findFirst();
            Optional<OwnField> own = table.columns().own().at(place);
            boolean day = field.map(ClaimField::type)
                            .filter(ClaimField.Type.DAY::equals)
                            .isPresent()
                    || own.filter(each -> each.type() == FieldType.DATE).isPresent();
            return new WrongColumn(
                    heading,
                    day,
                    field.map(this::choices).or(() -> own.map(this::choices)).orElse(List.of()));
        }

        private List<String> choices(ClaimField field) {
            Catalogue catalogue = table.how().rules().catalogue();
            return switch (field.type()) {
                case KIND ->
                    List.of(EvidenceKind.values()).stream()
                            .map(EvidenceKind::title)
                            .toList();
                case YES -> List.of("Yes", "No");
                case OUTCOME -> catalogue.outcomes().stream().map(Outcome::name).toList();
                case ANSWER ->
                    catalogue.outcomes().stream()
                            .map(Outcome::answers)
                            .filter(scale -> scale != null && !scale.isLicensed())
                            .flatMap(scale -> scale.answers().stream())
                            .map(Answer::text)
                            .distinct()
                            .toList();
                default -> List.of();
            };
        }

        private List<String> choices(OwnField field) {
            return switch (field.type()) {
                case YES_NO -> List.of("Yes", "No");
                case LIST -> values(table.how().lists().find(field.list()));
                default -> List.of();
            };
        }

        private static List<String> values(RuleList list) {
            return list.rows().stream()
                    .map(row -> row.values().get(0))
                    .distinct()
                    .toList();
        }
    }

    /** A text that is wrong in a column, while rows are counted. */
    private static final class Repeated {
        private final int place;
        private final String sent;
        private final String text;
        private final String message;
        private final boolean everywhere;
        private long rows;

        Repeated(int place, String sent, String text, String message, boolean everywhere) {
            this.place = place;
            this.sent = sent;
            this.text = text;
            this.message = message;
            this.everywhere = everywhere;
        }

        WrongValue found() {
            return new WrongValue(place, sent, text, rows, message, everywhere);
        }
    }
}
