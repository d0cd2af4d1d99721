package org.claimable.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.claimable.evaluation.fact.Claim;

/** The claims of one person in submitted order, and what was counted of them before; untracked claims stand alone. */
record PersonClaims(List<Assessment> claims, List<Claim> countedBefore) {
    PersonClaims() {
        this(new ArrayList<>(2), new ArrayList<>(0));
    }

    List<Assessment> open() {
        List<Assessment> open = new ArrayList<>(claims.size());
        for (Assessment assessment : claims) {
            if (assessment.isOpen()) {
                open.add(assessment);
            }
        }
        return open;
    }
}
