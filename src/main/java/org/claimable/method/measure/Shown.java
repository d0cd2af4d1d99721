package org.claimable.method.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
     * Whether the total may be shown: whichever months that are shown are taken from it, what is left is nothing or of enough
     * organisations. A month of a stock is in the total only in part, so that what is left is what is in it, or else what is not.
     */
    boolean isTotalShown(Sum total, List<Figure> figures) {
        Set<Figure> inTotal = new HashSet<>();
        if (measure.counts() == Counts.STOCK) {
            total.last().forEach(inTotal::add);
        } else {
            inTotal.addAll(figures);
        }
        Map<Period, Parts> shown = new TreeMap<>();
        Set<Organisation> left = new HashSet<>();
        for (Figure figure : figures) {
            if (isShown(figure.period())) {
                Parts parts =
                        shown.computeIfAbsent(figure.period(), each -> new Parts(new HashSet<>(), new HashSet<>()));
                (inTotal.contains(figure) ? parts.in : parts.out).add(figure.organisation());
            } else if (inTotal.contains(figure)) {
                left.add(figure.organisation());
            }
        }
        return !mayLeaveFew(left, List.copyOf(shown.values()));
    }

    /** Whose figures of a month are in the total, and whose are not. */
    private record Parts(Set<Organisation> in, Set<Organisation> out) {
        boolean isWithin(Set<Organisation> organisations) {
            return organisations.containsAll(in) || organisations.containsAll(out);
        }
    }

    /** Whether what is left can be of some organisations, but too few: these, and of each month those in the total or those not. */
    private boolean mayLeaveFew(Set<Organisation> left, List<Parts> months) {
        if (left.size() >= fewest) {
            return false;
        }
        for (Parts month : months) {
            if (!month.isWithin(left)) {
                return mayLeaveFew(union(left, month.in), months) || mayLeaveFew(union(left, month.out), months);
            }
        }
        return !left.isEmpty();
    }

    private static Set<Organisation> union(Set<Organisation> one, Set<Organisation> other) {
        Set<Organisation> union = new HashSet<>(one);
        union.addAll(other);
        return union;
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
