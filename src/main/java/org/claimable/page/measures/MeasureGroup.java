package org.claimable.page.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimable.file.document.Table;
import org.claimable.file.document.Table.Cell;
import org.claimable.file.document.Table.Column;
import org.claimable.page.view.TableView;

/** What measures come to in one space, organisation or pillar: what it is called, what is known of it, and a row for each measure. */
public record MeasureGroup(String title, String facts, TableView table) {
    private static final String MEASURE = "Measure";
    private static final String ORGANISATION = "Organisation";

    /** The groups of a table, which are the rows that follow each other with the same cells before the measure. */
    static List<MeasureGroup> of(Table table) {
        int lead = titles(table).indexOf(MEASURE);
        List<MeasureGroup> groups = new ArrayList<>();
        List<List<Cell>> rows = table.rows();
        for (int from = 0, to; from < rows.size(); from = to) {
            String own = lead(rows.get(from), lead);
            to = from + 1;
            while (to < rows.size() && lead(rows.get(to), lead).equals(own)) {
                to++;
            }
            groups.add(group(table, lead, rows.subList(from, to)));
        }
        return groups;
    }

    private static List<String> titles(Table table) {
        return table.columns().stream().map(Column::title).toList();
    }

    private static String lead(List<Cell> row, int lead) {
        return row.subList(0, lead).stream().map(Cell::text).collect(Collectors.joining("\n"));
    }

    private static MeasureGroup group(Table table, int lead, List<List<Cell>> rows) {
        List<String> titles = titles(table);
        List<Cell> first = rows.get(0);
        boolean isSpace = lead > 1 && titles.get(1).equals(ORGANISATION);
        String title = first.get(0).text() + (isSpace ? ", " + first.get(1).text() : "");
        String facts = IntStream.range(isSpace ? 2 : 1, lead)
                .filter(at -> !first.get(at).text().isEmpty())
                .mapToObj(at -> "%s: %s".formatted(titles.get(at), first.get(at).text()))
                .collect(Collectors.joining(". "));
        return new MeasureGroup(
                title,
                facts.isEmpty() ? null : facts + ".",
                TableView.plain(
                        title,
                        withoutEmpty(new Table(
                                table.columns().subList(lead, titles.size()),
                                rows.stream()
                                        .map(row -> row.subList(lead, row.size()))
                                        .toList()))));
    }

    /** A table without the columns that no row fills; the first stays. */
    static Table withoutEmpty(Table table) {
        int[] kept = IntStream.range(0, table.columns().size())
                .filter(at -> at == 0
                        || table.rows().stream()
                                .anyMatch(row -> !row.get(at).text().isEmpty()))
                .toArray();
        return new Table(
                IntStream.of(kept).mapToObj(table.columns()::get).toList(),
                table.rows().stream()
                        .map(row -> IntStream.of(kept).mapToObj(row::get).toList())
                        .toList());
    }
}
