package org.claimable.page.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.file.document.Count;
import org.claimable.file.table.Corrections.Correction;
import org.claimable.file.table.WrongRows.WrongColumn;
import org.claimable.file.table.WrongRows.WrongTable;
import org.claimable.file.table.WrongRows.WrongValue;
import org.claimable.page.check.Check;
import org.claimable.page.check.RowAddresses;
import org.claimable.page.rows.RowCard.CellField;

/** One page of the rows of a check to correct, as they are corrected so far; {@code open} names the row all of whose cells are shown. */
public final class RowsView {
    private static final int MOST_CHANGES = 100;

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

    /** What rows say of one person that does not go together, of which one is to be chosen. */
    public List<PersonLine> people() {
        return PersonLine.of(check);
    }

    /** How many rows there are to correct, and why. */
    public String count() {
        String unread = Count.of(check.wrong().count(), "row cannot be read", "rows cannot be read");
        String misnamed = Count.of(
                check.wrong().misnamed(),
                "row names an outcome or an answer that is not known",
                "rows name an outcome or an answer that is not known");
        String contrary = Count.of(
                check.wrong().contrary(),
                "row says something else of a person than another row",
                "rows say something else of a person than other rows");
        return Stream.of(
                        check.wrong().count() == 0 && check.wrong().all() > 0 ? null : unread,
                        check.wrong().misnamed() == 0 ? null : misnamed,
                        check.wrong().contrary() == 0 ? null : contrary)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", and "));
    }

    /** How many of them are corrected so far, and how many remain; null where none is. */
    public String progress() {
        long done = rows.stream().filter(row -> row.isCorrected(corrected)).count();
        long left = check.wrong().all() - done;
        return done == 0
                ? null
                : "You have corrected %s. %s."
                        .formatted(
                                Count.of(done, "row", "rows"),
                                left == 0
                                        ? "No row is left to correct. Decide again to see whether they can be read"
                                        : Count.of(left, "row is left to correct", "rows are left to correct"));
    }

    /** Which of them the page shows. */
    public String range() {
        int first = (page - 1) * RowAddresses.ON_A_PAGE;
        if (pages() == 1 && more() == 0) {
            return Count.of(rows.size(), "row to correct", "rows to correct");
        }
        return "Rows %s to %s of %s to correct"
                .formatted(
                        Count.of(first + 1L),
                        Count.of(first + shown().size()),
                        Count.of(check.wrong().all()));
    }

    /** How many rows are too many to be shown before others are corrected, 0 for none. */
    public long more() {
        return check.wrong().all() - rows.size();
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

    public List<RowCard> cards() {
        return shown().stream()
                .map(row -> RowCard.of(
                        row,
                        corrected,
                        isOpen(row),
                        "/checks/%s/rows?page=%d&open=%s#%s".formatted(id(), page, row.name(), row.name())))
                .toList();
    }

    /** The long lists that cells may be of, by their ids. */
    public Map<String, List<String>> lists() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (int table = 0; table < check.wrong().tables().size(); table++) {
            List<WrongColumn> columns = check.wrong().tables().get(table).columns();
            for (int place = 0; place < columns.size(); place++) {
                if (CellField.isLong(columns.get(place))) {
                    lists.put(CellField.listId(table, place), columns.get(place).choices());
                }
            }
        }
        return lists;
    }

    /**
     * A value that is wrong in several rows, to be corrected in all at once; {@code message} is what is wrong with it, or what is corrected
     * so far and what remains, and {@code corrected} is whether any of it is.
     */
    public record ValueLine(
            String name,
            String column,
            String text,
            String rows,
            String message,
            boolean corrected,
            String value,
            List<String> options,
            String list) {}

    public List<ValueLine> values() {
        List<ValueLine> lines = new ArrayList<>();
        Map<List<Object>, List<PlacedRow>> byValue = PlacedRow.byValue(rows);
        for (int i = 0; i < check.wrong().tables().size(); i++) {
            WrongTable table = check.wrong().tables().get(i);
            for (int j = 0; j < table.values().size(); j++) {
                WrongValue value = table.values().get(j);
                WrongColumn column = table.columns().get(value.place());
                String is = corrected.shown(table, value);
                CorrectedValue so = CorrectedValue.of(i, value, byValue, corrected);
                lines.add(new ValueLine(
                        valueName(i, j),
                        check.wrong().tables().size() == 1
                                ? column.heading()
                                : "Sheet %s, %s".formatted(table.sheet(), column.heading()),
                        value.sent().isEmpty() ? "empty" : "“%s”".formatted(value.sent()),
                        Count.of(value.rows(), "row", "rows"),
                        so.isAny() ? so.words() : value.message(),
                        so.isAny(),
                        is,
                        CellField.options(column, is),
                        CellField.isLong(column) ? CellField.listId(i, value.place()) : null));
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
