package org.claimable.method.evaluation.fact;

import java.time.temporal.ChronoUnit;
import org.claimable.method.bank.Outcome.Bank;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.evaluation.fact.Word.OpenChoice;
import org.claimable.method.rulebook.IncompatibilityTable.IncompatibleOutcomes;

/**
 * Two claims of one person, both of known outcomes. {@code other} is the claim that would stay, or, where
 * {@code otherCountedBefore}, an outcome counted earlier; {@code row} pairs their outcomes on the later date, or null.
 */
public record Pair(Claim claim, Claim other, boolean otherCountedBefore, boolean sameYear, IncompatibleOutcomes row) {

    @Override
    @Word(value = "the claim", said = true)
    public Claim claim() {
        return claim;
    }

    @Override
    @Word(value = "the claim that would stay, or what was counted before", said = true)
    public Claim other() {
        return other;
    }

    @Override
    @Word("the other was counted in an earlier report")
    public boolean otherCountedBefore() {
        return otherCountedBefore;
    }

    @Override
    @Word(value = "both are of one counting year", dependsOn = OpenChoice.YEAR_BASIS)
    public boolean sameYear() {
        return sameYear;
    }

    @Word(value = "the counting year of the claim", example = "year == \"2025/26\"", dependsOn = OpenChoice.YEAR_BASIS)
    public String year() {
        return claim.terms().year(claim.achievedOn());
    }

    @Word(value = "both are for the same outcome", reads = "outcome")
    public boolean isSameOutcome() {
        return claim.outcome().equals(other.outcome());
    }

    @Word(value = "they have two providers", blank = true, reads = "provider")
    public Boolean isOtherProvider() {
        String mine = claim.submitted().provider();
        String theirs = other.submitted().provider();
        return mine == null || theirs == null
                ? null
                : !mine.equals(theirs) && !Spelling.ofProvider(mine).equals(Spelling.ofProvider(theirs));
    }

    @Word("the table of incompatible outcomes pairs the two")
    public boolean isPaired() {
        return row != null;
    }

    @Word("one is of the mental wellbeing bank and the other of the social value bank")
    public boolean isMentalWellbeingWithSocialValue() {
        Bank mine = claim.outcome().bank();
        Bank theirs = other.outcome().bank();
        return mine == Bank.UKMWB && theirs == Bank.UKSVB || mine == Bank.UKSVB && theirs == Bank.UKMWB;
    }

    @Word("both are of the mental wellbeing bank, on two scales")
    public boolean isBothMentalWellbeing() {
        return claim.outcome().bank() == Bank.UKMWB && other.outcome().bank() == Bank.UKMWB && !isSameOutcome();
    }

    @Word(
            value = "why the row of the table pairs them",
            blank = true,
            example = "missing( rationale )",
            reads = "outcome")
    public String rationale() {
        return row == null ? null : row.rationale();
    }

    @Word(
            value = "the id of the row that pairs them",
            name = "row.id",
            blank = true,
            example = "row.id == \"IN-01\"",
            reads = "outcome")
    public String rowId() {
        return row == null ? null : row.id();
    }

    @Word(value = "the days from one to the other, never below 0", example = "daysApart <= 30")
    public int daysApart() {
        return (int) Math.abs(ChronoUnit.DAYS.between(claim.achievedOn(), other.achievedOn()));
    }

    @Word(value = "the whole months from one to the other, never below 0", example = "monthsApart < 24")
    public int monthsApart() {
        return (int) Math.abs(ChronoUnit.MONTHS.between(claim.achievedOn(), other.achievedOn()));
    }

    @Word(value = "the reference of the earlier count, in words", said = true)
    public String otherReference() {
        String reference = other.evidence().kind() == null
                ? null
                : other.submitted().evidence().reference();
        return reference == null ? "an earlier count without a reference" : reference;
    }
}
