package org.claimable.method.forecast;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Pence;
import org.claimable.method.evaluation.Pricing;
import org.claimable.method.forecast.Forecast.ForecastLine;
import org.claimable.method.forecast.Forecast.ForecastPair;

/** Finds the lines that are not both claimed for one person, and what that could cost. */
final class Pairing {
    private Pairing() {}

    /** All such pairs, in the order of the lines. */
    static List<ForecastPair> of(List<ForecastLine> lines, Pricing pricing) {
        List<ForecastPair> pairs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                ForecastLine one = lines.get(i);
                ForecastLine other = lines.get(j);
                int first = i;
                int second = j;
                pricing.overlap(one.priced(), other.priced())
                        .ifPresent(overlap -> pairs.add(new ForecastPair(
                                first,
                                second,
                                overlap.finding(),
                                overlap.refuses(),
                                people(one, other),
                                worth(one, other))));
            }
        }
        return pairs;
    }

    private static int people(ForecastLine one, ForecastLine other) {
        return Math.min(one.planned().people(), other.planned().people());
    }

    /**
     * What it costs if all who could be in both are: of two outcomes the one worth more is kept, but of one outcome twice the
     * earliest, whatever it is worth.
     */
    private static BigDecimal worth(ForecastLine one, ForecastLine other) {
        if (!one.isPriced() || !other.isPriced()) {
            return null;
        }
        int people = people(one, other);
        long first = one.priced().worthOf(people);
        long second = other.priced().worthOf(people);
        return Pence.pounds(Math.max(0, isSame(one, other) ? Math.max(first, second) : Math.min(first, second)));
    }

    private static boolean isSame(ForecastLine one, ForecastLine other) {
        return one.priced().outcome().equals(other.priced().outcome());
    }

    /**
     * What all pairs could cost together, in pounds. Of lines of different outcomes that hang together by pairs the one worth
     * most is kept whole in any case, so that no more than the others is lost.
     */
    static BigDecimal atRisk(List<ForecastLine> lines, List<ForecastPair> pairs) {
        int[] tangle = new int[lines.size()];
        for (int i = 0; i < tangle.length; i++) {
            tangle[i] = i;
        }
        for (ForecastPair pair : pairs) {
            join(tangle, tangle[pair.first()], tangle[pair.second()]);
        }
        BigDecimal risk = Pence.pounds(0);
        for (int of = 0; of < tangle.length; of++) {
            risk = risk.add(costOf(of, tangle, pairs).min(othersOf(of, tangle, lines)));
        }
        return risk;
    }

    private static void join(int[] tangle, int one, int other) {
        for (int i = 0; i < tangle.length; i++) {
            tangle[i] = tangle[i] == other ? one : tangle[i];
        }
    }

    private static BigDecimal costOf(int of, int[] tangle, List<ForecastPair> pairs) {
        return pairs.stream()
                .filter(pair -> tangle[pair.first()] == of && pair.atRisk() != null)
                .map(ForecastPair::atRisk)
                .reduce(Pence.pounds(0), BigDecimal::add);
    }

    /** What could be lost of the lines of a tangle: all but the one worth most, or all where an outcome is in it twice. */
    private static BigDecimal othersOf(int of, int[] tangle, List<ForecastLine> lines) {
        BigDecimal sum = Pence.pounds(0);
        BigDecimal most = Pence.pounds(0);
        Set<Outcome> outcomes = new HashSet<>();
        boolean twice = false;
        for (int i = 0; i < tangle.length; i++) {
            if (tangle[i] == of) {
                BigDecimal total = lines.get(i).total().max(BigDecimal.ZERO);
                sum = sum.add(total);
                most = most.max(total);
                twice |= !outcomes.add(lines.get(i).priced().outcome());
            }
        }
        return twice ? sum : sum.subtract(most);
    }
}
