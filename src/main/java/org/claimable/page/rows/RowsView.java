package org.claimable.page.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimable.file.document.Count;
import org.claimable.file.table.Corrections;
import org.claimable.file.table.Corrections.Correction;
import org.claimable.file.table.WrongRows.CellProblem;
import org.claimable.file.table.WrongRows.WrongColumn;
import org.claimable.file.table.WrongRows.WrongRow;
import org.claimable.file.table.WrongRows.WrongTable;
import org.claimable.file.table.WrongRows.WrongValue;
import org.claimable.page.check.Check;
import org.claimable.page.check.RowAddresses;

/** One page of the rows of a check that cannot be read, as they are corrected so far; {@code open} names the row all of whose cells are shown. */
public final class RowsView {
    private static final int MOST_CHANGES = 100;
    private static final int MOST_CHOSEN = 20;

    private final Check check;
    private final List<PlacedRow> rows;
    private final CorrectedSoFar corrected;
    private final int page;
    private final String open;
    private final String notice;

    /** {@code page} from 1 on; the last where there are not so many. */
    RowsView(Check check, int page, String open, String notice) {
        this.check = check;
        this.rows = PlacedRow.of(check);
        this.corrected = new CorrectedSoFar(check.submission().corrections());
        this.page = Math.max(1, Math.min(page, pages()));
        this.open = open;
        this.notice = notice;
    }

    /** A row with its table, and the place of that among all. */
    record PlacedRow(int at, WrongTable table, WrongRow row) {
        static List<PlacedRow> of(Check check) {
            List<PlacedRow> rows = new ArrayList<>();
            for (int i = 0; i < check.wrong().tables().size(); i++) {
                WrongTable table = check.wrong().tables().get(i);
                int at = i;
                table.rows().forEach(row -> rows.add(new PlacedRow(at, table, row)));
            }
            return rows;
        }

        String name() {
            return RowAddresses.row(at, row.number());
        }

        String name(int place) {
            return RowAddresses.cell(at, row.number(), place);
        }

        /** What the file has in a place. */
        String sent(int place) {
            return place < row.sent().size() ? row.sent().get(place).strip() : "";
        }

        /** The correction of the cell in a place. */
        Correction correction(int place, String is) {
            return new Correction(
                    0, table.sheet(), row.number(), table.columns().get(place).heading(), sent(place), is);
        }

        /** Whether the column in a place can be named, so that its cells can be corrected. */
        boolean isNamed(int place) {
            String heading = table.columns().get(place).heading();
            return !heading.isEmpty()
                    && table.columns().stream()
                                    .filter(each -> each.heading().equalsIgnoreCase(heading))
                                    .count()
                            == 1;
        }

        /** The places that are wrong, or all that can be corrected. */
        List<Integer> places(boolean all) {
            Stream<Integer> places = all
                    ? IntStream.range(0, table.columns().size()).boxed()
                    : row.problems().stream()
                            .map(CellProblem::place)
                            .filter(place -> place >= 0)
                            .distinct();
            return places.filter(this::isNamed).toList();
        }
    }

    /** What each cell is read as so far. */
    static final class CorrectedSoFar {
        private final Corrections corrections;
        private final Map<Object, Correction> byKey = new HashMap<>();

        CorrectedSoFar(Corrections corrections) {
            this.corrections = corrections;
            corrections.lines().forEach(each -> byKey.put(each.key(), each));
        }

        /** The text of a cell, as its own correction says, else that of all that hold the same, else the file. */
        String text(PlacedRow row, int place) {
            Correction none = row.correction(place, row.sent(place));
            Correction found =
                    byKey.getOrDefault(none.key(), byKey.get(none.everywhere().key()));
            return found == null ? none.is() : found.is();
        }

        /** What a text is read as in all cells of a column, null where that is itself. */
        String everywhere(WrongTable table, WrongValue value) {
            Correction found = byKey.get(RowsView.everywhere(table, value, "").key());
            return found == null ? null : found.is();
        }

        /** What is shown of a value that is wrong: as it is read so far. */
        String shown(WrongTable table, WrongValue value) {
            String is = everywhere(table, value);
            return is == null ? value.text() : is;
        }

        List<Correction> lines() {
            return corrections.lines();
        }
    }

    static Correction everywhere(WrongTable table, WrongValue value, String is) {
        return new Correction(
                0, table.sheet(), 0, table.columns().get(value.place()).heading(), value.sent(), is);
    }

    /** The rows that the page shows. */
    List<PlacedRow> shown() {
        int first = (page - 1) * RowAddresses.ON_A_PAGE;
        return rows.subList(Math.min(first, rows.size()), Math.min(rows.size(), first + RowAddresses.ON_A_PAGE));
    }

    boolean isOpen(PlacedRow row) {
        return row.name().equals(open);
    }

    public String id() {
        return check.id();
    }

    public String file() {
        return check.name();
    }

    public String notice() {
        return notice;
    }

    /** Whether something was corrected that is not decided yet. */
    public boolean isCorrected() {
        return check.isCorrected();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** How many rows cannot be read, and what to do. */
    public String count() {
        return check.wrong().count() == 1
                ? "1 row cannot be read. Correct it here"
                : "%s rows cannot be read. Correct them here"
                        .formatted(Count.of(check.wrong().count()));
    }

    /** Which of them the page shows. */
    public String range() {
        int first = (page - 1) * RowAddresses.ON_A_PAGE;
        if (pages() == 1 && more() == 0) {
            return Count.of(rows.size(), "row that cannot be read", "rows that cannot be read");
        }
        return "Rows %s to %s of %s that cannot be read"
                .formatted(
                        Count.of(first + 1L),
                        Count.of(first + shown().size()),
                        Count.of(check.wrong().count()));
    }

    /** How many rows are too many to be shown before others are corrected, 0 for none. */
    public long more() {
        return check.wrong().count() - rows.size();
    }

    private int pages() {
        return Math.max(1, (rows.size() + RowAddresses.ON_A_PAGE - 1) / RowAddresses.ON_A_PAGE);
    }

    public int page() {
        return page;
    }

    /** The address of the page before this, null on the first. */
    public String previous() {
        return page > 1 ? "/checks/%s/rows?page=%d".formatted(id(), page - 1) : null;
    }

    /** The address of the page after this, null on the last. */
    public String next() {
        return page < pages() ? "/checks/%s/rows?page=%d".formatted(id(), page + 1) : null;
    }

    /** "2 of 5". */
    public String place(int number) {
        return "%d of %d".formatted(number, pages());
    }

    /** A row to correct: what is wrong with all of it, its cells to correct, and all that it says. */
    public record RowCard(
            String name,
            String title,
            String claim,
            List<String> problems,
            List<CellField> fields,
            List<Said> said,
            String address) {}

    /** What a row says in a column. */
    public record Said(String heading, String text) {}

    /**
     * A cell to correct: {@code message} is what is wrong with it, null where nothing is or where it was changed since; {@code was} is then
     * what the file has. {@code options} are what it may be, if those are few; {@code list} is the id of a longer list, or null.
     */
    public record CellField(
            String name, String label, String value, String message, String was, List<String> options, String list) {}

    public List<RowCard> cards() {
        return shown().stream().map(this::card).toList();
    }

    private RowCard card(PlacedRow placed) {
        boolean all = isOpen(placed);
        WrongRow row = placed.row();
        List<Said> said = new ArrayList<>();
        for (int place = 0; place < row.cells().size(); place++) {
            String text = row.cells().get(place).strip();
            if (!text.isEmpty()) {
                String heading = place < placed.table().columns().size()
                        ? placed.table().columns().get(place).heading()
                        : "";
                said.add(new Said(heading.isEmpty() ? "No heading" : heading, text));
            }
        }
        return new RowCard(
                placed.name(),
                (placed.table().sheet() == null
                                ? ""
                                : "Sheet %s, ".formatted(placed.table().sheet())) + "row " + row.number(),
                row.claim().equals("row " + row.number()) ? "" : row.claim(),
                row.problems().stream()
                        .filter(each -> each.place() < 0)
                        .map(each -> each.problem().message())
                        .toList(),
                placed.places(all).stream().map(place -> field(placed, place)).toList(),
                said,
                all ? null : "/checks/%s/rows?page=%d&open=%s#%s".formatted(id(), page, placed.name(), placed.name()));
    }

    private CellField field(PlacedRow placed, int place) {
        WrongColumn column = placed.table().columns().get(place);
        String text = corrected.text(placed, place);
        String read = place < placed.row().cells().size()
                ? placed.row().cells().get(place).strip()
                : "";
        boolean changed = !text.equals(read);
        String message = placed.row().problems().stream()
                .filter(each -> each.place() == place && !changed)
                .map(each -> each.problem().message())
                .findFirst()
                .orElse(null);
        return new CellField(
                placed.name(place),
                column.heading(),
                text,
                message,
                text.equals(placed.sent(place)) ? null : placed.sent(place),
                options(column, text),
                isLong(column) ? listId(placed.at(), place) : null);
    }

    private static boolean isLong(WrongColumn column) {
        return column.choices().size() > MOST_CHOSEN;
    }

    private static String listId(int table, int place) {
        return "list-%d-%d".formatted(table + 1, place + 1);
    }

    /** The choices of a column, with what the cell is now before them; none where they are no list, or a long one. */
    private static List<String> options(WrongColumn column, String text) {
        return column.choices().isEmpty() || isLong(column)
                ? List.of()
                : Stream.concat(Stream.of(text, ""), column.choices().stream())
                        .distinct()
                        .toList();
    }

    /** The long lists that cells of this page may be of, by their ids. */
    public Map<String, List<String>> lists() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        Set<Integer> tables = new HashSet<>();
        shown().stream().filter(row -> tables.add(row.at())).forEach(row -> {
            for (int place = 0; place < row.table().columns().size(); place++) {
                WrongColumn column = row.table().columns().get(place);
                if (isLong(column)) {
                    lists.put(listId(row.at(), place), column.choices());
                }
            }
        });
        return lists;
    }

    /** A value that is wrong in several rows, to be corrected in all at once. */
    public record ValueLine(
            String name, String column, String text, String rows, String message, String value, List<String> options) {}

    public List<ValueLine> values() {
        List<ValueLine> lines = new ArrayList<>();
        for (int i = 0; i < check.wrong().tables().size(); i++) {
            WrongTable table = check.wrong().tables().get(i);
            for (int j = 0; j < table.values().size(); j++) {
                WrongValue value = table.values().get(j);
                WrongColumn column = table.columns().get(value.place());
                String is = corrected.shown(table, value);
                lines.add(new ValueLine(
                        valueName(i, j),
                        column.heading(),
                        value.sent().isEmpty() ? "empty" : "“%s”".formatted(value.sent()),
                        Count.of(value.rows(), "row", "rows"),
                        value.message(),
                        is,
                        options(column, is)));
            }
        }
        return lines;
    }

    static String valueName(int table, int value) {
        return "value-%d-%d".formatted(table + 1, value + 1);
    }

    /** A correction that was made; {@code at} is its place among all. */
    public record ChangeLine(int at, String where, String was, String is) {}

    /** The first corrections that were made. */
    public List<ChangeLine> changes() {
        List<ChangeLine> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_CHANGES, corrected.lines().size()); i++) {
            Correction each = corrected.lines().get(i);
            String sheet = each.sheet() == null ? "" : "Sheet %s, ".formatted(each.sheet());
            String row = each.isEverywhere() ? "every row that holds it" : "row " + each.row();
            lines.add(new ChangeLine(
                    i,
                    "%s%s, column %s".formatted(sheet, row, each.column()),
                    each.was().isEmpty() ? "empty" : each.was(),
                    each.is().isEmpty() ? "empty" : each.is()));
        }
        return lines;
    }

    /** How many corrections were made. */
    public int changed() {
        return corrected.lines().size();
    }

    public String changedWords() {
        return Count.of(changed(), "correction", "corrections");
    }
}
