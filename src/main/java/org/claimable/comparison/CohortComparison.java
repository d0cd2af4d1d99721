package org.claimable.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimable.decision.Decision;
import org.claimable.evaluation.Evaluation;
import org.claimable.report.Reporter;

/** One cohort decided both ways: which claims come out otherwise, by which rules, and what it all comes to. */
public record CohortComparison(
        Evaluation before,
        Evaluation after,
        Totals totalsBefore,
        Totals totalsAfter,
        List<RuleEffect> effects,
        List<ChangedClaim> claims) {
    public CohortComparison {
        effects = List.copyOf(effects);
        claims = List.copyOf(claims);
    }

    /** Compares two evaluations of the same claims; {@code changedRules} are the ids of the rules and rows that changed. */
    static CohortComparison of(Evaluation before, Evaluation after, Set<String> changedRules) {
        List<ChangedClaim> claims = new ArrayList<>();
        for (int i = 0; i < before.decisions().size(); i++) {
            Decision old = before.decisions().get(i);
            Decision now = after.decisions().get(i);
            Cause cause = Cause.of(old, now);
            if (!cause.isNone()) {
                claims.add(new ChangedClaim(before.cohort().claims().get(i), old, now, cause));
            }
        }
        return new CohortComparison(
                before,
                after,
                Totals.of(Reporter.summary(before)),
                Totals.of(Reporter.summary(after)),
                effects(claims, changedRules),
                claims);
    }

    /** The differences of all totals. */
    public Totals difference() {
        return totalsAfter.less(totalsBefore);
    }

    /** By cause, the largest difference first. */
    private static List<RuleEffect> effects(List<ChangedClaim> claims, Set<String> changedRules) {
        Map<Cause, List<ChangedClaim>> byCause = new LinkedHashMap<>();
        claims.forEach(claim -> byCause.computeIfAbsent(claim.cause(), cause -> new ArrayList<>())
                .add(claim));
        List<RuleEffect> effects = new ArrayList<>();
        byCause.forEach((cause, some) -> effects.add(new RuleEffect(
                cause, cause.rules().stream().anyMatch(changedRules::contains), some.size(), difference(some))));
        effects.sort(
                Comparator.comparing((RuleEffect effect) -> effect.difference().abs())
                        .reversed()
                        .thenComparing(effect -> String.join(" ", effect.cause().rules()), Ids.ORDER)
                        .thenComparing(effect -> effect.cause().values()));
        return effects;
    }

    private static BigDecimal difference(List<ChangedClaim> claims) {
        return claims.stream()
                .map(claim -> BigDecimal.valueOf(claim.difference(), 2))
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
