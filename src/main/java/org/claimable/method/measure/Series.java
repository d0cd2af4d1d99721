package org.claimable.method.measure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimable.method.measure.Contributors.Organisation;
import org.claimable.method.measure.Measure.Counts;
import org.claimable.method.measure.Measured.Panel;
import org.claimable.method.measure.Measured.SeriesRow;
import org.claimable.method.measure.Sum.Amount;

/** A measure in each month and span: a span stays a span and is in no single month (IM-04), months with their panel (IM-07). */
final class Series {
    private final Measure measure;
    private final int firstOfAll;
    private final TreeMap<Period, Sum> byPeriod = new TreeMap<>();
    private final Map<Integer, Map<Organisation, Long>> ofMonths = new HashMap<>();

    /** {@code firstOfAll} is the first month of all figures, whatever their measure. */
    Series(Measure measure, List<Figure> figures, int firstOfAll) {
        this.measure = measure;
        this.firstOfAll = firstOfAll;
        for (Figure figure : figures) {
            byPeriod.computeIfAbsent(figure.period(), each -> new Sum(measure)).add(figure);
            if (figure.period().isMonth()) {
                ofMonths.computeIfAbsent(figure.period().from(), each -> new HashMap<>())
                        .merge(figure.organisation(), figure.hundredths(), Long::sum);
            }
        }
    }

    /** The sums by month or span, in their order. */
    Map<Period, Sum> byPeriod() {
        return byPeriod;
    }

    /** The row of a month or span; {@code withPanel}: whether it says what those came to who reported in both months. */
    SeriesRow row(Period period, boolean withPanel, Measured.PartOf partOf) {
        Sum sum = byPeriod.get(period);
        Amount amount = sum.amount();
        return new SeriesRow(
                measure.code(),
                period.month(),
                period.begin(),
                period.end(),
                amount.exactly(),
                amount.atLeast(),
                amount.atMost(),
                change(period, sum),
                sum.organisations().size(),
                withPanel && period.isMonth() && period.from() > firstOfAll ? panel(period.from()) : null,
                partOf);
    }

    private BigDecimal change(Period period, Sum sum) {
        Sum before = before(period);
        return before == null || measure.counts() == Counts.UNIQUE
                ? null
                : Amount.written(sum.most() - before.most(), measure.unit());
    }

    /** The sum of the month before a month; null where there is none, or for a span. */
    Sum before(Period period) {
        return period.isMonth() ? byPeriod.get(new Period(period.from() - 1, period.from() - 1)) : null;
    }

    private Panel panel(int month) {
        Map<Organisation, Long> before = ofMonths.getOrDefault(month - 1, Map.of());
        Map<Organisation, Long> now = ofMonths.getOrDefault(month, Map.of());
        int both = 0;
        long previous = 0;
        long amount = 0;
        for (Map.Entry<Organisation, Long> each : now.entrySet()) {
            Long earlier = before.get(each.getKey());
            if (earlier != null) {
                both++;
                previous += earlier;
                amount += each.getValue();
            }
        }
        return both == 0 || measure.counts() == Counts.UNIQUE
                ? new Panel(both, null, null, null)
                : new Panel(
                        both,
                        Amount.written(previous, measure.unit()),
                        Amount.written(amount, measure.unit()),
                        Amount.written(amount - previous, measure.unit()));
    }
}
