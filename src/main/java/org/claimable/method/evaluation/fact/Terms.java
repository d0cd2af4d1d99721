package org.claimable.method.evaluation.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.claimable.method.catalogue.DeadweightBasis;
import org.claimable.method.catalogue.RulesLevel;
import org.claimable.method.citation.Provenance;
import org.claimable.method.claim.Settings.Deadweight;
import org.claimable.method.claim.Settings.Period;

/** What holds for a whole cohort: the day of evaluation, the period, the level of rules, and the deadweight basis. */
public record Terms(
        LocalDate asOf, Period period, RulesLevel rules, boolean deadweightIncluded, Deadweight deadweight) {

    /** Whether legacy rules may decide. */
    public boolean isLegacyRulesOn() {
        return rules.permits(Provenance.LEGACY);
    }

    public boolean isComparisonGroup() {
        return !deadweightIncluded && deadweight.basis() == DeadweightBasis.COMPARISON_GROUP;
    }

    public boolean isClaimantsRate() {
        return !deadweightIncluded && deadweight.basis() == DeadweightBasis.OWN_RATE;
    }

    /** Whether the rate comes from the value set's row or the outcome's category. */
    public boolean isDefaultDeadweight() {
        return !deadweightIncluded && deadweight.basis() == DeadweightBasis.DEFAULT;
    }

    /** The claimant's own rate, 0 to 1, null without one. */
    public BigDecimal rate() {
        return deadweight.rate();
    }

    public String justification() {
        return deadweight.justification();
    }

    /** The period in words. */
    public String periodText() {
        String from = period.from() == null ? "any day" : period.from().toString();
        return from + " to " + (period.to() == null ? "any day" : period.to().toString());
    }
}
