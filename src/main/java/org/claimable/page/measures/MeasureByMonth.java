package org.claimable.page.measures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.file.document.MeasureTables;
import org.claimable.file.document.MeasureView;
import org.claimable.file.document.Table;
import org.claimable.file.document.Table.Cell;
import org.claimable.file.document.Table.Column;
import org.claimable.file.document.Table.Kind;
import org.claimable.method.measure.Measure;
import org.claimable.method.measure.MeasureCatalogue;
import org.claimable.method.measure.Measured;
import org.claimable.method.measure.Measured.SeriesRow;
import org.claimable.page.view.TableView;

/** A measure by month: a chart, and its table, in which the change of the same organisations is beside that of all. */
public record MeasureByMonth(String name, String unit, MonthsChart chart, TableView table, int leftOut) {
    private static final int MOST_ROWS = 120;
    private static final String CHANGE = "Change";
    private static final List<String> WORDS = List.of("Month", "As a part");
    private static final List<String> OF_ALL =
            List.of("Month", "Amount", "At least", "At most", "As a part", "Organisations", CHANGE);
    private static final List<String> OF_SAME = List.of("Organisations in both", CHANGE);

    /** Each measure that has a month to show, in the order of the series. */
    static List<MeasureByMonth> of(Measured measured, MeasureCatalogue catalogue, MeasureTables tables) {
        Table all = tables.of(MeasureView.MONTHS);
        Table same = tables.of(MeasureView.SAME_ORGANISATIONS);
        Map<String, List<List<Cell>>> rows = all.rows().stream()
                .collect(Collectors.groupingBy(row -> row.get(0).text()));
        Map<String, List<Cell>> panels =
                same.rows().stream().collect(Collectors.toMap(MeasureByMonth::key, row -> row, (one, other) -> one));
        Map<String, List<SeriesRow>> series = measured.series().stream()
                .collect(Collectors.groupingBy(SeriesRow::measure, LinkedHashMap::new, Collectors.toList()));
        List<MeasureByMonth> measures = new ArrayList<>();
        series.forEach((code, own) -> {
            Measure measure = catalogue.find(code).orElseThrow();
            List<List<Cell>> joined = rows.get(measure.name()).stream()
                    .map(row -> joined(cells(all, row, OF_ALL), cells(same, panels.get(key(row)), OF_SAME)))
                    .toList();
            measures.add(measure(measure, own, joined, measured));
        });
        return measures;
    }

    /** The measure and the month of a row. */
    private static String key(List<Cell> row) {
        return row.get(0).text() + "\n" + row.get(1).text();
    }

    private static MeasureByMonth measure(
            Measure measure, List<SeriesRow> series, List<List<Cell>> rows, Measured measured) {
        List<YearMonth> months = measured.series().stream()
                .flatMap(each -> Stream.of(each.month(), each.from(), each.to()))
                .filter(each -> each != null)
                .map(YearMonth::parse)
                .sorted()
                .toList();
        Table table = new Table(columns(), rows.stream().limit(MOST_ROWS).toList());
        return new MeasureByMonth(
                measure.name(),
                measure.unit().words(),
                MonthsChart.of(series, measure.unit(), months.get(0), months.get(months.size() - 1)),
                TableView.plain("%s by month".formatted(measure.name()), MeasureGroup.withoutEmpty(table)),
                Math.max(0, rows.size() - MOST_ROWS));
    }

    /** The headings; that of a change says of which organisations it is. */
    private static List<Column> columns() {
        String same = MeasureView.SAME_ORGANISATIONS.title().toLowerCase(Locale.UK);
        return Stream.concat(
                        OF_ALL.stream(),
                        OF_SAME.stream().map(title -> title.equals(CHANGE) ? "%s, %s".formatted(title, same) : title))
                .map(title -> new Column(title, WORDS.contains(title) ? Kind.TEXT : Kind.AMOUNT))
                .toList();
    }

    /** The cells of some columns of a row; an empty one for each column that is not there, and for no row. */
    private static List<Cell> cells(Table table, List<Cell> row, List<String> titles) {
        List<String> known = table.columns().stream().map(Column::title).toList();
        return titles.stream()
                .map(known::indexOf)
                .map(at -> Optional.ofNullable(row)
                        .filter(each -> at >= 0)
                        .map(each -> each.get(at))
                        .orElse(new Cell(null, "", null)))
                .toList();
    }

    private static List<Cell> joined(List<Cell> one, List<Cell> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
