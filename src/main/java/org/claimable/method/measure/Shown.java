package org.claimable.method.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimable.method.measure.Contributors.Organisation;
import org.claimable.method.measure.Measure.Counts;
import org.claimable.method.measure.Sum.Amount;

/**
 * What of a measure may be passed on (IM-10): no month of fewer organisations than a number, none that can be worked out from what is
 * shown, and no total from which one can be.
 */
final class Shown {
    private final Measure measure;
    private final Map<Period, Sum> byPeriod;
    private final int fewest;
    private final Set<Period> hidden = new LinkedHashSet<>();

    Shown(Measure measure, Map<Period, Sum> byPeriod, int fewest) {
        this.measure = measure;
        this.byPeriod = byPeriod;
        this.fewest = fewest;
        hide();
    }

    /** Hides months of too few, then those of next fewest until all that is hidden is of enough between them. */
    private void hide() {
        List<Period> fewestFirst = new ArrayList<>(byPeriod.keySet());
        fewestFirst.sort(Comparator.comparingInt(this::organisations).thenComparing(Comparator.naturalOrder()));
        Set<Organisation> between = new HashSet<>();
        for (Period period : fewestFirst) {
            if (organisations(period) < fewest || !hidden.isEmpty() && between.size() < fewest) {
                hidden.add(period);
                between.addAll(byPeriod.get(period).organisations());
            }
        }
    }

    private int organisations(Period period) {
        return byPeriod.get(period).organisations().size();
    }

    boolean isShown(Period period) {
        return !hidden.contains(period);
    }

    /** The months and spans that are not shown, in their order. */
    List<Period> hidden() {
        return hidden.stream().sorted().toList();
    }

    /**
     * Whether the total may be shown: what is left of it, less each month that is shown and wholly in it, is nothing or of enough
     * organisations.
     */
    boolean isTotalShown(Sum total, List<Figure> figures) {
        Set<Figure> inTotal = new HashSet<>();
        if (measure.counts() == Counts.STOCK) {
            total.last().forEach(inTotal::add);
        } else {
            inTotal.addAll(figures);
        }
        Set<Period> leftWhole = new HashSet<>(byPeriod.keySet());
        leftWhole.removeAll(hidden);
        figures.stream().filter(each -> !inTotal.contains(each)).forEach(each -> leftWhole.remove(each.period()));
        Set<Organisation> left = new HashSet<>();
        inTotal.stream()
                .filter(each -> !leftWhole.contains(each.period()))
                .map(Figure::organisation)
                .forEach(left::add);
        return left.isEmpty() || left.size() >= fewest;
    }

    /** The total; its lower bound is taken from what is shown alone, as the greatest of what is hidden would be told by it. */
    Amount total(Sum total) {
        Amount amount = total.amount();
        if (hidden.isEmpty() || amount.exact()) {
            return amount;
        }
        long least = byPeriod.entrySet().stream()
                .filter(each -> isShown(each.getKey()))
                .mapToLong(each -> each.getValue().least())
                .max()
                .orElse(0);
        return new Amount(false, least, amount.most(), amount.unit());
    }
}
