package org.claimable.method.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.measure.Contributors.Organisation;
import org.claimable.method.measure.Contributors.OwnSpace;
import org.claimable.method.measure.Measure.Counts;
import org.claimable.method.measure.Measured.TargetDelivery;
import org.claimable.method.measure.Measured.TargetStatus;
import org.claimable.method.measure.MeasuresRequest.Target;
import org.claimable.method.measure.Sum.Amount;

/**
 * What was done of a target by its month; a span across that month gives bounds. Months that are missing, from the first to the last of
 * all figures, leave it open, and so does a month that is after the day of evaluation.
 */
final class Targets {
    private static final int DECIMALS = 2;

    private final Contributors contributors;
    private final Map<Measure, Map<Object, List<Figure>>> byOwner = new HashMap<>();
    private final Map<Asked, Reached> reached = new HashMap<>();
    private final int first;
    private final int last;
    private final int now;

    /** {@code first} and {@code last} are the first and last month of all figures, {@code now} that of the day of evaluation. */
    Targets(Contributors contributors, int first, int last, int now) {
        this.contributors = contributors;
        this.first = first;
        this.last = last;
        this.now = now;
    }

    /** The target against figures of its measure. */
    TargetDelivery delivery(Target target, Measure measure, List<Figure> figures) {
        int by = Period.month(target.by());
        Organisation organisation = target.organisation() == null ? null : contributors.known(target.organisation());
        OwnSpace space = organisation == null || target.space() == null ? null : organisation.space(target.space());
        boolean ofNobody = target.organisation() != null && organisation == null;
        Reached reached = reached(new Asked(measure, organisation, space, ofNobody, by), figures);
        Amount amount = reached.amount();
        int missing = reached.missing();
        return new TargetDelivery(
                measure.code(),
                measure.name(),
                measure.unit(),
                target.organisation(),
                target.space(),
                target.by().toString(),
                target.amount(),
                amount == null ? null : amount.exactly(),
                amount == null ? null : amount.atLeast(),
                amount == null ? null : amount.atMost(),
                status(amount, target.amount().movePointRight(DECIMALS).longValueExact(), missing == 0 && by <= now),
                missing);
    }

    /** What a target is of, but for what is to be reached. */
    private record Asked(Measure measure, Organisation organisation, OwnSpace space, boolean ofNobody, int by) {}

    /** What was done, null where nothing was reported, and how many months were not. */
    private record Reached(Amount amount, int missing) {}

    /** The same for all targets of the same, as there may be as many as figures. */
    private Reached reached(Asked asked, List<Figure> figures) {
        Reached known = reached.get(asked);
        if (known == null) {
            known = reachedAnew(asked, figures);
            reached.put(asked, known);
        }
        return known;
    }

    private Reached reachedAnew(Asked asked, List<Figure> figures) {
        int by = asked.by();
        List<Figure> ofTarget = among(asked, figures).stream()
                .filter(each -> each.period().from() <= by)
                .toList();
        int missing = asked.measure().counts() == Counts.STOCK
                ? 0
                : asked.ofNobody() ? months(by) : missing(ofTarget, asked.organisation(), months(by));
        return new Reached(new Done(asked.measure(), ofTarget, by).amount(), missing);
    }

    /** The figures of a measure that are of the space, the organisation, or all. */
    private List<Figure> among(Asked asked, List<Figure> figures) {
        if (asked.ofNobody()) {
            return List.of();
        }
        if (asked.organisation() == null) {
            return figures;
        }
        Map<Object, List<Figure>> own = byOwner.computeIfAbsent(asked.measure(), each -> byOwner(figures));
        return own.getOrDefault(asked.space() == null ? asked.organisation() : asked.space(), List.of());
    }

    /** Figures by organisation and by space. */
    private static Map<Object, List<Figure>> byOwner(List<Figure> figures) {
        Map<Object, List<Figure>> byOwner = new HashMap<>();
        for (Figure figure : figures) {
            byOwner.computeIfAbsent(figure.organisation(), each -> new ArrayList<>())
                    .add(figure);
            byOwner.computeIfAbsent(figure.space(), each -> new ArrayList<>()).add(figure);
        }
        return byOwner;
    }

    private static TargetStatus status(Amount done, long target, boolean isComplete) {
        if (done != null && done.least() >= target) {
            return TargetStatus.MET;
        }
        return done != null && done.most() < target && isComplete ? TargetStatus.SHORT : TargetStatus.NOT_KNOWN;
    }

    /** How many months there are up to one, or to the last of all. */
    private int months(int by) {
        return Math.max(0, Math.min(by, last) - first + 1);
    }

    /** How many of the months were not reported: of one organisation, or with null of each. */
    private int missing(List<Figure> figures, Organisation organisation, int months) {
        Map<Organisation, BitSet> reported = new HashMap<>();
        for (Figure figure : figures) {
            reported.computeIfAbsent(figure.organisation(), each -> new BitSet())
                    .set(
                            figure.period().from() - first,
                            Math.min(figure.period().to() - first + 1, months));
        }
        List<Organisation> asked = organisation != null ? List.of(organisation) : contributors.all();
        BitSet none = new BitSet();
        long missing = asked.stream()
                .mapToLong(each -> months - reported.getOrDefault(each, none).cardinality())
                .sum();
        return (int) Math.min(missing, Integer.MAX_VALUE);
    }

    /** What is sure by a month, and what at most: a span across it may lie before it or behind. */
    private record Done(Measure measure, List<Figure> figures, int by) {
        /** Null where nothing was reported. */
        Amount amount() {
            if (figures.isEmpty()) {
                return null;
            }
            Sum sure = new Sum(measure);
            Sum all = new Sum(measure);
            for (Figure figure : figures) {
                all.add(figure);
                if (figure.period().to() <= by) {
                    sure.add(figure);
                }
            }
            if (measure.counts() == Counts.STOCK) {
                return ofStock(sure, all);
            }
            boolean exact = sure.most() == all.most() && all.isExact();
            return new Amount(exact, sure.least(), all.most(), measure.unit());
        }

        /** Of each space what it had before a span across the month, or nothing, and what it had at its end, whichever is more. */
        private Amount ofStock(Sum before, Sum after) {
            long least = 0;
            long most = 0;
            for (Figure last : after.last()) {
                long earlier = before.last(last.space());
                least += Math.min(earlier, last.hundredths());
                most += Math.max(earlier, last.hundredths());
            }
            return new Amount(least == most, least, most, measure.unit());
        }
    }
}
