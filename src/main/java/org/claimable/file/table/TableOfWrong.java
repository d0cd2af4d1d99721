package org.claimable.file.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.file.table.WrongRows.CellProblem;
import org.claimable.file.table.WrongRows.WrongColumn;
import org.claimable.file.table.WrongRows.WrongRow;
import org.claimable.file.table.WrongRows.WrongTable;
import org.claimable.file.table.WrongRows.WrongValue;
import org.claimable.method.bank.AnswerScale.Answer;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.ClaimFieldType;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.method.rulebook.OwnFields.FieldType;
import org.claimable.method.rulebook.OwnFields.OwnField;
import org.claimable.method.rulebook.RuleLists.RuleList;

/** The rows of one table to correct, while it is read. */
final class TableOfWrong {
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
            WrongRows.UNKNOWN_OUTCOME);

    /** Codes of what is wrong with a text by other cells of its row, or with an empty cell: each row is corrected by itself. */
    private static final Set<String> OF_ROW = Set.of("MISSING", "NOT_ON_LIST", WrongRows.UNKNOWN_ANSWER);

    private final HeadedTable table;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<WrongRow> rows = new ArrayList<>();
    private final Map<List<Object>, Repeated> values = new LinkedHashMap<>();

    /** Whether these are those of a table. */
    boolean isOf(HeadedTable other) {
        return table == other;
    }

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
        problems.stream().filter(each -> each.place() >= 0).forEach(each -> count(row, each.place(), each.problem()));
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
            String sent = place < row.sent().size() ? CellText.bare(row.sent().get(place)) : "";
            values.computeIfAbsent(
                            List.of(place, sent, problem.code()),
                            key -> new Repeated(place, sent, CellText.bare(row.cell(place)), problem.message(), !ofRow))
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
        boolean day =
                field.map(ClaimField::type).filter(ClaimFieldType.DAY::equals).isPresent()
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
                List.of(EvidenceKind.values()).stream().map(EvidenceKind::title).toList();
            case YES -> List.of("Yes", "No");
            case OUTCOME -> catalogue.outcomes().stream().map(Outcome::name).toList();
            case ANSWER ->
                catalogue.outcomes().stream()
                        .map(Outcome::answers)
                        .filter(scale -> scale != null && !scale.isLicensed())
                        .flatMap(scale -> scale.answers().stream())
                        .map(Answer::words)
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
        return list.rows().stream().map(row -> row.values().get(0)).distinct().toList();
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
