package org.claimable.method.evaluation.fact;

import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.Audience;
import org.claimable.method.evaluation.fact.Word.Closed;

/** What rules ask of the outcome of a claim; the texts of one that is not known are empty. */
public sealed interface ClaimedOutcome permits Claim {
    /** Null where it is not known. */
    Outcome outcome();

    /** The claim as it came in. */
    org.claimable.method.claim.Claim submitted();

    @Word(value = "the outcome is in the catalogue", scope = true, reads = "outcome")
    default boolean isKnown() {
        return outcome() != null;
    }

    @Word(
            value = "the outcome’s code",
            closed = Closed.OUTCOME,
            example = "outcomeCode in ( \"secure-job\", \"full-time-employment\" )",
            scope = true,
            reads = "outcome")
    default String outcomeCode() {
        return outcome() == null ? "" : outcome().code();
    }

    @Word(
            value = "the outcome’s area",
            name = "outcome.area",
            closed = Closed.AREA,
            example = "outcome.area == \"Employment\"",
            reads = "outcome")
    default String outcomeArea() {
        return outcome() == null ? "" : outcome().area();
    }

    @Word(
            value = "the outcome’s bank",
            name = "outcome.bank",
            closed = Closed.BANK,
            example = "outcome.bank == \"UKMWB\"",
            scope = true,
            reads = "outcome")
    default String outcomeBank() {
        return outcome() == null ? "" : outcome().bank().name();
    }

    @Word(
            value = "the outcome’s name",
            name = "outcome.name",
            example = "outcome.name contains \"training\"",
            reads = "outcome")
    default String outcomeName() {
        return outcome() == null ? "" : outcome().name();
    }

    @Word(
            value = "whom the outcome is for",
            name = "outcome.audience",
            closed = Closed.AUDIENCE,
            example = "outcome.audience == \"YOUTH\"",
            scope = true,
            reads = "outcome")
    default String outcomeAudience() {
        return outcome() == null ? "" : outcome().audience().name();
    }

    @Word(
            value = "the outcome as the claim writes it",
            example = "outcomeAsSubmitted contains \"job\"",
            reads = "outcome")
    default String outcomeAsSubmitted() {
        return submitted().outcome();
    }

    @Word(
            value = "the outcome’s category of deadweight",
            closed = Closed.CATEGORY,
            example = "deadweightCategory == \"health\"",
            reads = "outcome")
    default String deadweightCategory() {
        return outcome() == null ? "" : outcome().deadweightCategory();
    }

    @Word(value = "the outcome is for adults", scope = true, reads = "outcome")
    default boolean isAdultOutcome() {
        return isKnown() && outcome().audience() == Audience.ADULT;
    }

    @Word(value = "the outcome is for young people", scope = true, reads = "outcome")
    default boolean isYouthOutcome() {
        return isKnown() && outcome().audience() == Audience.YOUTH;
    }
}
