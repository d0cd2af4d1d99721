package org.claimable.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.claimable.bank.ValueSet;
import org.claimable.claim.Deadweight;
import org.claimable.evaluation.Library;

/**
 * What is to be forecast. {@code ruleSet} and {@code valueSet} name a loaded set by id or digest, null for the default;
 * {@code inlineValueSet} is a whole set instead; {@code budget} in pounds or null; {@code asOf} is the day whose rules
 * hold, null for today.
 */
public record Plan(
        String reference,
        String ruleSet,
        String valueSet,
        ValueSet inlineValueSet,
        BigDecimal budget,
        Deadweight deadweight,
        LocalDate asOf,
        List<PlannedOutcome> outcomes) {
    /** The most lines of one plan: each is held against each other. */
    public static final int MOST_LINES = 200;

    public Plan {
        outcomes = List.copyOf(outcomes);
    }

    /** The value set that it is priced with: its own, or the loaded one that it names. */
    public ValueSet values(Library library) {
        return library.values(inlineValueSet, valueSet);
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "A plan of %d outcomes".formatted(outcomes.size());
    }

    /**
     * A line of a plan: an outcome, by code or name, of so many {@code people}, with the {@code share} of the activity that
     * would be claimed, over 0 up to 1; {@code service} and {@code note} are null where not given.
     */
    public record PlannedOutcome(String outcome, int people, BigDecimal share, String service, String note) {
        public PlannedOutcome {
            if (people < 1) {
                throw new IllegalArgumentException("%d people are planned.".formatted(people));
            }
            if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("The share is %s, not over 0 up to 1.".formatted(share));
            }
        }

        /** Says nothing of its texts, so that no log can. */
        @Override
        public String toString() {
            return "%d people planned".formatted(people);
        }
    }
}
