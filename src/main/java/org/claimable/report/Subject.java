package org.claimable.report;

import org.claimable.bank.Outcome;
import org.claimable.catalogue.Breakdown;
import org.claimable.claim.Claim;
import org.claimable.decision.Decision;
import org.claimable.decision.Decision.Verdict;

/**
 * One claim with what was decided of it. {@code person} is a number for each person, {@link #UNTRACKED} without one;
 * {@code outcome} is null where it is not known.
 */
record Subject(Claim claim, Decision decision, Outcome outcome, int person) {
    static final int UNTRACKED = -1;

    /** What it states of a breakdown; null where it is not known. */
    String stated(Breakdown by) {
        return Grouped.stated(by, claim, decision, outcome);
    }

    boolean isClaimable() {
        return decision.verdict() == Verdict.CLAIMABLE;
    }
}
