package org.claimable.oracle.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What figures of one measure come to: two bounds, which are one number where it is exact. */
record Amount(BigDecimal atLeast, BigDecimal atMost, boolean isExact) {
    private static final int SHARE_PLACES = 4;

    static Amount exactly(BigDecimal amount) {
        return new Amount(amount, amount, true);
    }

    /** Adds up what happened; takes the last of what there is; bounds different people. */
    static Amount of(KnownMeasure measure, List<Line> lines) {
        if (measure.isStock()) {
            return exactly(sum(lastOfEach(lines)));
        }
        if (measure.isUnique() && lines.size() > 1) {
            return new Amount(greatest(lines), sum(lines), false);
        }
        return exactly(sum(lines));
    }

    /** The last of each organisation and space. */
    static List<Line> lastOfEach(List<Line> lines) {
        List<Line> last = new ArrayList<>();
        for (Line line : lines) {
            boolean isLast = lines.stream()
                    .noneMatch(each -> each.isOfSamePlace(line) && each.to().isAfter(line.to()));
            if (isLast) {
                last.add(line);
            }
        }
        return last;
    }

    /** By the end of a month: a span that goes beyond it may have come before or after, wholly or in part. */
    static Amount by(KnownMeasure measure, YearMonth by, List<Line> begun) {
        List<Line> ended = begun.stream().filter(each -> !each.to().isAfter(by)).toList();
        if (ended.size() == begun.size()) {
            return of(measure, begun);
        }
        if (measure.isStock()) {
            return stockBy(ended, lastOfEach(begun));
        }
        BigDecimal surely =
                ended.isEmpty() ? BigDecimal.ZERO : of(measure, ended).atLeast();
        BigDecimal atMost = of(measure, begun).atMost();
        return new Amount(surely, atMost, surely.compareTo(atMost) == 0 && (!measure.isUnique() || begun.size() == 1));
    }

    /** Of each place what it had before a span, or nothing, and what it had at its end: by then it is one or the other or between. */
    private static Amount stockBy(List<Line> ended, List<Line> last) {
        BigDecimal least = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (Line line : last) {
            BigDecimal before =
                    sum(lastOfEach(ended.stream().filter(line::isOfSamePlace).toList()));
            least = least.add(before.min(line.amount()));
            most = most.add(before.max(line.amount()));
        }
        return new Amount(least, most, least.compareTo(most) == 0);
    }

    static BigDecimal sum(List<Line> lines) {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal greatest(List<Line> lines) {
        return lines.stream().map(Line::amount).max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    }

    /** For a population, of which the contributors have some stock. */
    Amount grossedUp(KnownMeasure measure, BigDecimal population, BigDecimal stock) {
        int places = measure.isWhole() ? 0 : 2;
        return new Amount(
                atLeast.multiply(population).divide(stock, places, RoundingMode.HALF_UP),
                atMost.multiply(population).divide(stock, places, RoundingMode.HALF_UP),
                isExact);
    }

    static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, SHARE_PLACES, RoundingMode.HALF_UP);
    }

    void write(ObjectNode row) {
        if (isExact) {
            row.put("amount", atLeast);
        } else {
            row.put("atLeast", atLeast);
            row.put("atMost", atMost);
        }
    }
}
