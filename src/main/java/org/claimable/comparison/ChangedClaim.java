package org.claimable.comparison;

import org.claimable.claim.Claim;
import org.claimable.decision.Decision;
import org.claimable.decision.Verdict;

/** A claim of which something else is decided: verdict, worth or reasons, and by what. */
public record ChangedClaim(Claim claim, Decision before, Decision after, Cause cause) {

    /** By how much, in pence, it adds more to the claimable total than before. */
    public long difference() {
        return counted(after) - counted(before);
    }

    private static long counted(Decision decision) {
        return decision.verdict() == Verdict.CLAIMABLE && decision.value() != null
                ? decision.value().total()
                : 0;
    }
}
