package org.claimable.method.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.claim.Settings;
import org.claimable.method.claim.Settings.Deadweight;
import org.claimable.method.evaluation.Library;

/** What is to be forecast, and how: of its {@code settings} the day of evaluation is the day whose rules hold. */
public record Plan(Settings settings, List<PlannedOutcome> outcomes) {
    /** The most lines of one plan: each is held against each other. */
    public static final int MOST_LINES = 200;

    public Plan {
        outcomes = List.copyOf(outcomes);
    }

    public String reference() {
        return settings.reference();
    }

    public String ruleSet() {
        return settings.ruleSet();
    }

    public BigDecimal budget() {
        return settings.budget();
    }

    public Deadweight deadweight() {
        return settings.deadweight();
    }

    public LocalDate asOf() {
        return settings.asOf();
    }

    /** The value set that it is priced with: its own, or the loaded one that it names. */
    public ValueSet values(Library library) {
        return library.values(settings);
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
