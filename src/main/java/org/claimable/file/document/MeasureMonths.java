package org.claimable.file.document;

import static org.claimable.file.document.MeasureRows.AMOUNTS;
import static org.claimable.file.document.MeasureRows.among;
import static org.claimable.file.document.MeasureRows.amount;
import static org.claimable.file.document.MeasureRows.columns;
import static org.claimable.file.document.MeasureRows.count;
import static org.claimable.file.document.MeasureRows.month;
import static org.claimable.file.document.MeasureRows.months;
import static org.claimable.file.document.MeasureRows.part;
import static org.claimable.file.document.MeasureRows.quantity;
import static org.claimable.file.document.MeasureRows.text;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.claimable.file.document.Table.Cell;
import org.claimable.file.document.Table.Column;
import org.claimable.method.measure.Measure;
import org.claimable.method.measure.MeasureCatalogue;
import org.claimable.method.measure.Measured;
import org.claimable.method.measure.Measured.CompletenessRow;
import org.claimable.method.measure.Measured.Reported;

/** The tables of figures by month: what was reported, by all and by the same organisations, and what was not. */
record MeasureMonths(Measured measured, MeasureCatalogue catalogue) {
    /** Each measure by month, and by span. */
    Table all() {
        MeasureRows rows = new MeasureRows(
                columns(
                        List.of(text("Measure"), text("Month"), text("Unit")),
                        AMOUNTS,
                        List.of(amount("Change"), count("Organisations"))),
                text("As a part"));
        among(measured.series()).forEach(each -> {
            Measure measure = measure(each.measure());
            rows.add(
                    measure.name(),
                    months(each.month(), each.from(), each.to()),
                    measure.unit().words(),
                    quantity(each.amount(), measure.unit()),
                    quantity(each.atLeast(), measure.unit()),
                    quantity(each.atMost(), measure.unit()),
                    quantity(each.change(), measure.unit()),
                    each.organisations(),
                    part(each.partOf(), catalogue));
        });
        return rows.table();
    }

    /** The same of those who reported in both months. */
    Table sameOrganisations() {
        MeasureRows rows = new MeasureRows(List.of(
                text("Measure"),
                text("Month"),
                text("Unit"),
                count("Organisations in both"),
                amount("Month before"),
                amount("This month"),
                amount("Change")));
        among(measured.series()).stream()
                .filter(each -> each.panel() != null && each.panel().organisations() > 0)
                .forEach(each -> {
                    Measure measure = measure(each.measure());
                    rows.add(
                            measure.name(),
                            months(each.month(), each.from(), each.to()),
                            measure.unit().words(),
                            each.panel().organisations(),
                            quantity(each.panel().previous(), measure.unit()),
                            quantity(each.panel().amount(), measure.unit()),
                            quantity(each.panel().change(), measure.unit()));
                });
        return rows.table();
    }

    /** What each organisation reported, a column a month. */
    Table completeness() {
        List<CompletenessRow> of = among(measured.completeness());
        List<Column> columns = new ArrayList<>(List.of(text("Organisation"), text("Measure")));
        of.stream()
                .limit(1)
                .flatMap(each -> each.months().keySet().stream())
                .forEach(month -> columns.add(text(month(month))));
        return new Table(
                columns,
                of.stream()
                        .map(each -> Stream.concat(
                                        Stream.of(
                                                each.organisation(),
                                                measure(each.measure()).name()),
                                        each.months().values().stream().map(Reported::words))
                                .map(Cell::of)
                                .toList())
                        .toList());
    }

    /** The months that organisations did not report, a measure a row. */
    Table missing() {
        MeasureRows rows =
                new MeasureRows(List.of(text("Organisation"), text("Measure"), text("Months that are missing")));
        for (CompletenessRow each : among(measured.completeness())) {
            List<String> missing = each.months().entrySet().stream()
                    .filter(month -> month.getValue() == Reported.MISSING)
                    .map(Entry::getKey)
                    .toList();
            if (!missing.isEmpty()) {
                rows.add(each.organisation(), measure(each.measure()).name(), runs(missing));
            }
        }
        return rows.table();
    }

    /** Months that follow each other as one span, such as April 2020 to June 2020, August 2020. */
    private static String runs(List<String> months) {
        List<String> runs = new ArrayList<>();
        for (int from = 0, to; from < months.size(); from = to + 1) {
            to = from;
            while (to + 1 < months.size()
                    && YearMonth.parse(months.get(to)).plusMonths(1).equals(YearMonth.parse(months.get(to + 1)))) {
                to++;
            }
            runs.add(from == to ? month(months.get(from)) : months(null, months.get(from), months.get(to)));
        }
        return String.join(", ", runs);
    }

    private Measure measure(String code) {
        return catalogue.find(code).orElseThrow();
    }
}
