package org.claimable.page.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.claimable.file.document.Table;
import org.claimable.file.document.Table.Cell;
import org.claimable.file.document.Table.Column;
import org.claimable.file.document.Table.Which;
import org.claimable.page.claims.ClaimsQuery;

/** A table of a result on a page; {@code label} says what it is to those who do not see it, {@code claims} is the address of the
 * claims; {@code hasBars} draws what is claimed and claimable. */
public record TableView(String label, Table table, String claims, boolean hasBars) {
    /** A row: what it is, its cells after that, and the widths of its bars in percent of the widest, null for none. */
    public record TableRow(
            String title, List<Linked> cells, boolean endsEarly, String claimedWidth, String claimableWidth) {}

    /** A table without links and bars. */
    public static TableView plain(String label, Table table) {
        return new TableView(label, table, null, false);
    }

    public Column first() {
        return table.columns().get(0);
    }

    public List<Column> columns() {
        return table.columns().subList(1, table.columns().size());
    }

    public List<TableRow> rows() {
        double widest = table.rows().stream()
                .mapToDouble(row -> pounds(row, claimed()))
                .max()
                .orElse(0);
        return table.rows().stream().map(row -> row(row, widest)).toList();
    }

    private TableRow row(List<Cell> cells, double widest) {
        return new TableRow(
                cells.get(0).text(),
                cells.stream()
                        .skip(1)
                        .map(cell -> new Linked(cell.text(), address(cell.claims())))
                        .toList(),
                cells.size() < table.columns().size(),
                width(pounds(cells, claimed()), widest),
                width(pounds(cells, claimed() + 1), widest));
    }

    private int claimed() {
        return IntStream.range(0, table.columns().size())
                .filter(at -> table.columns().get(at).title().equals("Value claimed"))
                .findFirst()
                .orElse(-1);
    }

    private double pounds(List<Cell> row, int at) {
        return hasBars && row.size() == table.columns().size()
                ? ((BigDecimal) row.get(at).value()).doubleValue()
                : 0;
    }

    private String address(Which counted) {
        return counted == null ? null : claims + ClaimsQuery.of(counted).address();
    }

    private static String width(double value, double widest) {
        double part = widest <= 0 ? 0 : Math.max(0, value) / widest * 100;
        return String.format(Locale.ROOT, "%.2f%%", Math.min(100, part));
    }
}
