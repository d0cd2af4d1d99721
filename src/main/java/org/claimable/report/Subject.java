package org.claimable.report;

import org.claimable.bank.Outcome;
import org.claimable.claim.Claim;
import org.claimable.claim.Individual;
import org.claimable.decision.Decision;
import org.claimable.decision.Verdict;

/**
 * One claim with what was decided of it. {@code person} is a number for each person, {@link #UNTRACKED} without one;
 * {@code outcome} and {@code individual} are null where not known.
 */
record Subject(Claim claim, Decision decision, Outcome outcome, Individual individual, int person) {
    static final int UNTRACKED = -1;

    boolean isClaimable() {
        return decision.verdict() == Verdict.CLAIMABLE;
    }

    boolean isTracked() {
        return person != UNTRACKED;
    }
}
