package org.claimable.forecast;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.claimable.bank.Pence;
import org.claimable.evaluation.Pricing;

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

    /** The lower worth of the two for all who could be in both: the one worth more is kept. */
    private static BigDecimal worth(ForecastLine one, ForecastLine other) {
        if (!one.isPriced() || !other.isPriced()) {
            return null;
        }
        int people = people(one, other);
        return Pence.pounds(Math.max(
                0, Math.min(one.priced().worthOf(people), other.priced().worthOf(people))));
    }

    /**
     * What all pairs could cost together, in pounds, where of two outcomes of a person the one worth more is kept. Of lines
     * that hang together by pairs the one worth most is kept whole in any case, so that no more than the others is lost.
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

    /** What the lines of a tangle are worth without the one worth most. */
    private static BigDecimal othersOf(int of, int[] tangle, List<ForecastLine> lines) {
        BigDecimal sum = Pence.pounds(0);
        BigDecimal most = Pence.pounds(0);
        for (int i = 0; i < tangle.length; i++) {
            if (tangle[i] == of) {
                BigDecimal total = lines.get(i).total().max(BigDecimal.ZERO);
                sum = sum.add(total);
                most = most.max(total);
            }
        }
        return sum.subtract(most);
    }
}
