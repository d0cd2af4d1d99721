package org.claimable.method.evaluation.fact;

import org.claimable.method.bank.Outcome.Bank;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.catalogue.YearBasis;
import org.claimable.method.rulebook.IncompatibilityTable.IncompatibleOutcomes;

/**
 * Two claims of one person, both of known outcomes. {@code other} is the claim that would stay, or, where
 * {@code otherCountedBefore}, an outcome counted earlier; {@code row} pairs their outcomes on the later date, or null.
 */
public record Pair(
        Claim claim,
        Claim other,
        boolean otherCountedBefore,
        boolean sameYear,
        YearBasis yearBasis,
        IncompatibleOutcomes row) {

    /** The counting year of the claim, in words. */
    public String year() {
        return yearBasis.label(claim.achievedOn());
    }

    public boolean isSameOutcome() {
        return claim.outcome().equals(other.outcome());
    }

    /** Both name a provider, and not the same one, case aside. */
    public boolean isOtherProvider() {
        String mine = claim.submitted().provider();
        String theirs = other.submitted().provider();
        return mine != null
                && theirs != null
                && !mine.equals(theirs)
                && !Spelling.ofProvider(mine).equals(Spelling.ofProvider(theirs));
    }

    /** A row of the incompatibility table in force on the later date pairs them. */
    public boolean isPaired() {
        return row != null;
    }

    /** One is of the mental wellbeing bank and the other of the social value bank. */
    public boolean isMentalWellbeingWithSocialValue() {
        Bank mine = claim.outcome().bank();
        Bank theirs = other.outcome().bank();
        return mine == Bank.UKMWB && theirs == Bank.UKSVB || mine == Bank.UKSVB && theirs == Bank.UKMWB;
    }

    /** Both are of the mental wellbeing bank, on different scales. */
    public boolean isBothMentalWellbeing() {
        return claim.outcome().bank() == Bank.UKMWB && other.outcome().bank() == Bank.UKMWB && !isSameOutcome();
    }

    /** Why the row of the table pairs them. */
    public String rationale() {
        return row.rationale();
    }

    /** The reference of the earlier count, in words. */
    public String otherReference() {
        String reference = other.evidence().kind() == null
                ? null
                : other.submitted().evidence().reference();
        return reference == null ? "an earlier count without a reference" : reference;
    }
}
