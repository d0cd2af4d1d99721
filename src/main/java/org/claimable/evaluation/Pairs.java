package org.claimable.evaluation;

import org.claimable.claim.YearBasis;
import org.claimable.evaluation.fact.Claim;
import org.claimable.evaluation.fact.Pair;
import org.claimable.rulebook.IncompatibilityTable;
import org.claimable.rulebook.IncompatibilityTable.IncompatibleOutcomes;

/** Makes pairs of claims of one person, with the row of the incompatibility table in force on the later date. */
record Pairs(YearBasis yearBasis, IncompatibilityTable table) {

    boolean sameYear(Claim a, Claim b) {
        return yearBasis.sameYear(a.achievedOn(), b.achievedOn());
    }

    Pair of(Claim claim, Claim other, boolean otherCountedBefore) {
        boolean later = claim.achievedOn().isAfter(other.achievedOn());
        IncompatibleOutcomes row =
                table.inForce(claim.outcome(), other.outcome(), later ? claim.achievedOn() : other.achievedOn());
        return new Pair(claim, other, otherCountedBefore, sameYear(claim, other), yearBasis, row);
    }
}
