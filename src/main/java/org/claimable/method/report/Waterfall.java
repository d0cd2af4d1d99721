package org.claimable.method.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.report.TotalValue.PenceSum;

/**
 * How what is claimed comes down to what is claimable: {@code claimed} less the value of each step is {@code claimable}, to
 * the penny, in pounds. A claim stands in one step, that of its first reason. {@code claimableClaims} is how many are left;
 * {@code withoutValue} counts, over all claims, those that have no value and so move no amount.
 */
public record Waterfall(
        BigDecimal claimed, int claims, List<Step> steps, BigDecimal claimable, int claimableClaims, int withoutValue) {

    private static final String UNREADABLE = "UNREADABLE_ROW";

    /**
     * Claims taken out for one first reason, refused or for review; {@code value} in pounds is that of those that have
     * one, below 0 where they would have cost more than they brought.
     */
    public record Step(Verdict verdict, String code, int claims, int withoutValue, BigDecimal value) {}

    public Waterfall {
        steps = List.copyOf(steps);
    }

    /** How many claims with a verdict have no value. */
    public int withoutValue(Verdict verdict) {
        if (verdict != Verdict.CLAIMABLE) {
            return steps.stream()
                    .filter(step -> step.verdict() == verdict)
                    .mapToInt(Step::withoutValue)
                    .sum();
        }
        return withoutValue - withoutValue(Verdict.NOT_CLAIMABLE) - withoutValue(Verdict.REVIEW);
    }

    /** How many rows could not be read, so that nobody knows what they are worth. */
    public int unreadable() {
        return steps.stream()
                .filter(step -> step.code().equals(UNREADABLE))
                .mapToInt(Step::claims)
                .sum();
    }

    /** How many claims that could be read have no value. */
    public int readWithoutValue() {
        return withoutValue - unreadable();
    }

    /** The waterfall of some decisions: refused claims first, the largest step first, then those for review. */
    public static Waterfall of(List<Decision> decisions) {
        Sums claimed = new Sums();
        Sums claimable = new Sums();
        Map<Verdict, Map<String, Sums>> steps = new TreeMap<>();
        for (Decision decision : decisions) {
            claimed.add(decision);
            if (decision.verdict() == Verdict.CLAIMABLE) {
                claimable.add(decision);
            } else {
                steps.computeIfAbsent(decision.verdict(), verdict -> new TreeMap<>())
                        .computeIfAbsent(decision.reasons().get(0).code(), code -> new Sums())
                        .add(decision);
            }
        }
        return new Waterfall(
                claimed.value.pounds(),
                claimed.claims,
                steps(steps),
                claimable.value.pounds(),
                claimable.claims,
                claimed.withoutValue());
    }

    private static List<Step> steps(Map<Verdict, Map<String, Sums>> byVerdict) {
        List<Step> steps = new ArrayList<>();
        byVerdict.forEach((verdict, byCode) -> byCode.entrySet().stream()
                .map(each -> each.getValue().step(verdict, each.getKey()))
                .sorted(Comparator.comparing(Step::value).reversed())
                .forEach(steps::add));
        return steps;
    }

    /** Sums of claims that are taken out, or kept, together. */
    private static final class Sums {
        private final PenceSum value = new PenceSum();
        private int claims;

        void add(Decision decision) {
            claims++;
            value.add(decision.value());
        }

        int withoutValue() {
            return (int) value.withoutValue();
        }

        Step step(Verdict verdict, String code) {
            return new Step(verdict, code, claims, withoutValue(), value.pounds());
        }
    }
}
