package org.claimable.page.measures;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimable.file.document.Count;
import org.claimable.method.measure.MeasureCatalogue;
import org.claimable.method.measure.Measured.CompletenessRow;
import org.claimable.method.measure.Measured.Reported;

/** What an organisation reported of each measure in each month, a table a year; what became of a month has a mark and a word. */
public record CompletenessView(String organisation, String summary, List<Year> years) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);

    /** The months of a calendar year, each by its short name and in full. */
    public record Year(String year, List<String> months, List<Line> lines) {}

    /** A measure in the months of a year. */
    public record Line(String measure, List<Mark> marks) {}

    /** What became of a month: a mark, its word, and its class. */
    public record Mark(String sign, String words, String kind) {
        static Mark of(Reported reported) {
            String sign =
                    switch (reported) {
                        case REPORTED -> "✓";
                        case ZERO -> "0";
                        case SPAN -> "↔";
                        case MISSING -> "✗";
                    };
            return new Mark(sign, reported.words(), reported.name().toLowerCase(Locale.ROOT));
        }
    }

    /** Every mark there is. */
    public static List<Mark> marks() {
        return List.of(Reported.values()).stream().map(Mark::of).toList();
    }

    /** The organisations in the order of their rows. */
    static List<CompletenessView> of(List<CompletenessRow> rows, MeasureCatalogue catalogue) {
        Map<String, List<CompletenessRow>> byOrganisation = rows.stream()
                .collect(Collectors.groupingBy(CompletenessRow::organisation, LinkedHashMap::new, Collectors.toList()));
        List<CompletenessView> views = new ArrayList<>();
        byOrganisation.forEach((organisation, own) ->
                views.add(new CompletenessView(organisation, summary(own), years(own, catalogue))));
        return views;
    }

    /** How many months of measures each came to: "5 reported, 2 in a span, 3 missing". */
    private static String summary(List<CompletenessRow> rows) {
        Map<Reported, Integer> counts = new EnumMap<>(Reported.class);
        rows.forEach(row -> row.months().values().forEach(each -> counts.merge(each, 1, Integer::sum)));
        return counts.entrySet().stream()
                .map(each -> Count.of(each.getValue()) + " " + each.getKey().words())
                .collect(Collectors.joining(", "));
    }

    private static List<Year> years(List<CompletenessRow> rows, MeasureCatalogue catalogue) {
        Map<Integer, List<YearMonth>> byYear = rows.get(0).months().keySet().stream()
                .map(YearMonth::parse)
                .collect(Collectors.groupingBy(YearMonth::getYear, TreeMap::new, Collectors.toList()));
        List<Year> years = new ArrayList<>();
        for (Entry<Integer, List<YearMonth>> year : byYear.entrySet()) {
            years.add(new Year(
                    String.valueOf(year.getKey()),
                    year.getValue().stream().map(MONTH::format).toList(),
                    rows.stream()
                            .map(row -> line(row, year.getValue(), catalogue))
                            .toList()));
        }
        return years;
    }

    private static Line line(CompletenessRow row, List<YearMonth> months, MeasureCatalogue catalogue) {
        return new Line(
                catalogue.find(row.measure()).orElseThrow().name(),
                months.stream()
                        .map(each -> Mark.of(row.months().get(each.toString())))
                        .toList());
    }
}
