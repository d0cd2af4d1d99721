package org.claimable.method.report;

import org.claimable.method.bank.Outcome;
import org.claimable.method.catalogue.Breakdown;
import org.claimable.method.claim.Claim;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Verdict;

/**
 * One claim with what was decided of it. {@code person} is a number for each person, {@link #UNTRACKED} without one;
 * {@code outcome} is null where it is not known.
 */
record Subject(Claim claim, Decision decision, Outcome outcome, int person) {
    static final int UNTRACKED = -1;

    /** What the claim states itself of a breakdown, as written; null where it states nothing. */
    String stated(Breakdown by) {
        return Grouped.ofClaim(by, claim, decision);
    }

    boolean isClaimable() {
        return decision.verdict() == Verdict.CLAIMABLE;
    }
}
