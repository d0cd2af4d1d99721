package org.claimable.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimable.bank.OutcomeValue;
import org.claimable.bank.Pence;
import org.claimable.bank.ScorePoints;
import org.claimable.bank.ValueSet;

/** How the worth of one outcome by a value set changed, in words; without figures where they are licensed. */
final class ValueWords {
    private static final int MOST_POINTS = 3;

    private final ValueSet before;
    private final ValueSet after;
    private final String outcome;

    ValueWords(ValueSet before, ValueSet after, String outcome) {
        this.before = before;
        this.after = after;
        this.outcome = outcome;
    }

    /** What is not as it was, empty where all is. */
    String words() {
        List<String> words = new ArrayList<>();
        row(before.values().get(outcome), after.values().get(outcome), words);
        points(points(before), points(after), words);
        boolean licensed = before.licensed() || after.licensed();
        return words.isEmpty()
                ? ""
                : licensed ? "it changed; the figures are licensed and not shown" : String.join("; ", words);
    }

    private static void row(OutcomeValue old, OutcomeValue now, List<String> words) {
        if (now == null) {
            if (old != null) {
                words.add(
                        "it has none instead of a wellbeing of %s, an exchequer value of %s and a business value of %s"
                                .formatted(amounts(old)));
            }
            return;
        }
        if (old == null) {
            words.add("it has a wellbeing of %s, an exchequer value of %s and a business value of %s instead of none"
                    .formatted(amounts(now)));
        } else {
            amount("wellbeing", old.wellbeing(), now.wellbeing(), words);
            amount("the exchequer value", old.exchequer(), now.exchequer(), words);
            amount("the business value", old.business(), now.business(), words);
        }
        String rate = rate(old);
        if (!rate.equals(rate(now))) {
            words.add("its own deadweight is %s instead of %s".formatted(rate(now), rate));
        }
    }

    private static Object[] amounts(OutcomeValue value) {
        return new Object[] {Pence.text(value.wellbeing()), Pence.text(value.exchequer()), Pence.text(value.business())
        };
    }

    private static void amount(String part, long old, long now, List<String> words) {
        if (old != now) {
            words.add("%s is %s instead of %s".formatted(part, Pence.text(now), Pence.text(old)));
        }
    }

    private static String rate(OutcomeValue value) {
        return value == null || value.deadweight() == null
                ? "none"
                : value.deadweight().stripTrailingZeros().toPlainString();
    }

    private NavigableMap<BigDecimal, Long> points(ValueSet set) {
        ScorePoints points = set.scorePoints().get(outcome);
        return points == null ? new TreeMap<>() : points.points();
    }

    private static void points(
            NavigableMap<BigDecimal, Long> old, NavigableMap<BigDecimal, Long> now, List<String> words) {
        TreeSet<BigDecimal> scores = new TreeSet<>(old.keySet());
        scores.addAll(now.keySet());
        scores.removeIf(score -> worth(old, score).equals(worth(now, score)));
        scores.stream()
                .limit(MOST_POINTS)
                .forEach(score -> words.add("a score of %s is worth %s instead of %s"
                        .formatted(score.toPlainString(), worth(now, score), worth(old, score))));
        if (scores.size() > MOST_POINTS) {
            words.add("and so for %d more scores".formatted(scores.size() - MOST_POINTS));
        }
    }

    private static String worth(NavigableMap<BigDecimal, Long> points, BigDecimal score) {
        return points.containsKey(score) ? Pence.text(points.get(score)) : "nothing of its own";
    }
}
