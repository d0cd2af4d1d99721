package org.claimable.file.document;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Stream;
import org.claimable.file.document.HowDecided.Fact;
import org.claimable.method.measure.Measured;
import org.claimable.method.measure.Measured.CompletenessRow;
import org.claimable.method.measure.Measured.Reported;

/** What figures of measures are of, to be read before any of them: which months, how many organisations, and who reported in each month. */
public final class MeasureHeadline {
    private MeasureHeadline() {}

    /** The months, the number of measures, and, where organisations are shown, how many there are and how many reported in every month. */
    public static List<Fact> of(Measured measured) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Period", period(measured), null));
        facts.add(new Fact("Measures", Count.of(measured.totals().size()), null));
        if (measured.completeness() != null) {
            Map<String, Set<String>> months = reportedMonths(measured.completeness());
            int all = measured.completeness().stream()
                    .findFirst()
                    .map(each -> each.months().size())
                    .orElse(0);
            long always =
                    months.values().stream().filter(each -> each.size() == all).count();
            facts.add(new Fact("Organisations", Count.of(months.size()), null));
            facts.add(new Fact(
                    "Reported something in every month",
                    "%s of %s".formatted(Count.of(always), Count.of(months.size())),
                    null));
        }
        return facts;
    }

    /** {@code March 2020 to July 2020}; nothing where no month is shown. */
    private static String period(Measured measured) {
        List<String> months = measured.series().stream()
                .flatMap(each -> each.month() == null ? Stream.of(each.from(), each.to()) : Stream.of(each.month()))
                .sorted()
                .toList();
        if (months.isEmpty()) {
            return "no month is shown";
        }
        YearMonth first = YearMonth.parse(months.get(0));
        YearMonth last = YearMonth.parse(months.get(months.size() - 1));
        return first.equals(last) ? Days.of(first) : "%s to %s".formatted(Days.of(first), Days.of(last));
    }

    /** The months in which each organisation reported at least one measure. */
    private static Map<String, Set<String>> reportedMonths(List<CompletenessRow> rows) {
        Map<String, Set<String>> months = new LinkedHashMap<>();
        for (CompletenessRow row : rows) {
            Set<String> reported = months.computeIfAbsent(row.organisation(), each -> new HashSet<>());
            row.months().entrySet().stream()
                    .filter(each -> each.getValue() != Reported.MISSING)
                    .map(Entry::getKey)
                    .forEach(reported::add);
        }
        return months;
    }
}
