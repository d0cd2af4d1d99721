package org.claimable.page.claims;

import java.util.List;
import org.claimable.method.bank.Outcome;
import org.claimable.method.catalogue.Breakdown;
import org.claimable.method.claim.Claim;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.measure.MeasureCatalogue;
import org.claimable.method.report.Grouped;

/** A claim, what was decided of it, and its outcome, null where that is not known; {@code position} counts from 0; {@code measures}
 * assign the pillars of outcomes. */
public record DecidedClaim(int position, Claim claim, Decision decision, Outcome outcome, MeasureCatalogue measures) {
    /** The codes of its reasons, each once, the first first. */
    public List<String> reasons() {
        return decision.reasons().stream().map(Reason::code).distinct().toList();
    }

    /** The codes of its caveats, each with its rule and once. */
    public List<String> caveats() {
        return decision.caveats().stream()
                .map(caveat -> caveatKey(caveat.code(), caveat.rule()))
                .distinct()
                .toList();
    }

    /** A caveat of a rule, as claims are found by it. */
    public static String caveatKey(String code, String rule) {
        return code + " " + rule;
    }

    /** What it states of a breakdown; null where it is not known. */
    public String stated(Breakdown by) {
        return Grouped.stated(by, claim, decision, outcome, measures);
    }

    /** What readers see of what it states of a breakdown. */
    public String title(Breakdown by) {
        return Grouped.title(by, stated(by), outcome);
    }

    /** Its outcome as the bank calls it, or as submitted; never null. */
    public String outcomeName() {
        if (outcome != null) {
            return outcome.name();
        }
        return claim.outcome() == null ? "" : claim.outcome();
    }

    /** The reference to its person, or what was written in its place. */
    public String person() {
        if (claim.individual() != null) {
            return claim.individual();
        }
        return claim.placeholder() == null ? "not named" : "not named (\"%s\")".formatted(claim.placeholder());
    }

    /** What it would be worth, or is, in pence; 0 without a value. */
    public long pence() {
        return decision.value() == null ? 0 : decision.value().total();
    }
}
