package org.claimable.decision;

import java.util.List;

/**
 * What was decided of one claim. {@code value} is null where it has none; {@code outcome} is the code of its outcome,
 * null where it is not known.
 */
public record Decision(
        String claim,
        Verdict verdict,
        String year,
        String outcome,
        ClaimValue value,
        List<Reason> reasons,
        List<Caveat> caveats) {

    public Decision {
        reasons = List.copyOf(reasons);
        caveats = List.copyOf(caveats);
        if ((verdict == Verdict.CLAIMABLE) != reasons.isEmpty()) {
            throw new IllegalArgumentException(
                    "Claim %s is %s with %d reasons.".formatted(claim, verdict, reasons.size()));
        }
    }
}
