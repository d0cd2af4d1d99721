package org.claimable.method.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.claimable.method.rulebook.Remedies.By;
import org.claimable.method.rulebook.Remedies.Supply;

/**
 * What would make the claims claimable that are not: {@code until} is the last day to supply something; {@code steps} count if what they
 * name is there, {@code depends} may count, as only the truth can say, and {@code never} are those that nothing can put right. Each claim
 * that does not count stands in one of them. {@code recoverable} is all steps decided together, never their sum.
 */
public record RecoveryPlan(
        LocalDate until, List<Step> steps, Recoverable recoverable, List<Step> depends, List<Never> never) {
    public RecoveryPlan {
        steps = List.copyOf(steps);
        depends = List.copyOf(depends);
        never = List.copyOf(never);
    }

    /**
     * Something to supply for some claims of a provider, null where they state none. {@code brings} is what the total gains by it alone,
     * in pounds, less what is pushed out elsewhere, and the least where people are not known, of whom {@code range} gives the most too;
     * null where it cannot be known. {@code withdrawn} are claims that go for it. {@code effort} is from 1 to 4, and
     * {@code withoutValue} how many of the claims the value set gives no value.
     */
    public record Step(
            String action,
            List<Supply> supply,
            List<String> claims,
            List<String> withdrawn,
            String provider,
            By by,
            int effort,
            BigDecimal brings,
            Range range,
            int withoutValue) {
        public Step {
            supply = List.copyOf(supply);
            claims = List.copyOf(claims);
            withdrawn = List.copyOf(withdrawn);
        }
    }

    /** The least and the most that claims of people who are not known would bring, in pounds, from counting alone. */
    public record Range(BigDecimal low, BigDecimal high) {}

    /** How many claims more would be claimable, and what they would bring, as of a step. */
    public record Recoverable(int claims, BigDecimal value, Range range) {}

    /** Claims of a provider that nothing can put right, by the code and the rule of the reason that stays, and why. */
    public record Never(String code, String rule, String why, List<String> claims, String provider) {
        public Never {
            claims = List.copyOf(claims);
        }
    }
}
