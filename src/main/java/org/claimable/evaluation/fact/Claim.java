package org.claimable.evaluation.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.claimable.bank.Outcome;
import org.claimable.bank.Outcome.Audience;
import org.claimable.claim.Individual;
import org.claimable.rulebook.Parameters;

/**
 * A claim as rules see it: its outcome resolved (null where it is not known, with the {@code nearest} known one, empty where none
 * is near), its evidence held against the outcome, the parameters of its date, and its worth (null without a value).
 * {@code position} is its place in the request.
 */
public record Claim(
        int position,
        org.claimable.claim.Claim submitted,
        Individual person,
        Outcome outcome,
        String nearest,
        EvidenceFact evidence,
        Parameters parameters,
        Terms terms,
        Worth worth) {

    /** A claim with its evidence held against its outcome, and its worth by the movement that the evidence shows. */
    public static Claim of(
            int position,
            org.claimable.claim.Claim submitted,
            Individual person,
            Outcome outcome,
            String nearest,
            Parameters parameters,
            Terms terms,
            Worth worth) {
        EvidenceFact evidence = new EvidenceFact(submitted.evidence(), outcome);
        Worth shown = worth == null ? null : worth.between(evidence);
        return new Claim(position, submitted, person, outcome, nearest, evidence, parameters, terms, shown);
    }

    public String id() {
        return submitted.id();
    }

    /** Whether its outcome is in the catalogue. */
    public boolean isKnown() {
        return outcome != null;
    }

    public String outcomeCode() {
        return outcome == null ? null : outcome.code();
    }

    /** The outcome as submitted. */
    public String outcomeAsSubmitted() {
        return submitted.outcome();
    }

    public LocalDate achievedOn() {
        return submitted.achievedOn();
    }

    public boolean isOutsidePeriod() {
        return !terms.period().contains(achievedOn());
    }

    public boolean isAdultOutcome() {
        return isKnown() && outcome.audience() == Audience.ADULT;
    }

    public boolean isYouthOutcome() {
        return isKnown() && outcome.audience() == Audience.YOUTH;
    }

    public boolean isAgeKnown() {
        return person != null && person.age() != null;
    }

    /** Age in years when the outcome was achieved; only where it is known. */
    public int age() {
        return isAgeKnown() ? person.age() : -1;
    }

    /** Without a reference to the person. */
    public boolean isUntracked() {
        return submitted.individual() == null;
    }

    /** What was written in place of a reference to the person, such as "n/a"; null where nothing was. */
    public String placeholder() {
        return submitted.placeholder();
    }

    public int headcount() {
        return submitted.headcount();
    }

    public BigDecimal share() {
        return submitted.share();
    }

    /** Only a part of the activity may be claimed by this contract. */
    public boolean isShared() {
        return share().compareTo(BigDecimal.ONE) < 0;
    }

    public int sustainedYear() {
        return submitted.sustainedYear();
    }

    public String deadweightCategory() {
        return outcome == null ? null : outcome.deadweightCategory();
    }

    /** Whether the value set has a value for it. */
    public boolean isPriced() {
        return worth != null;
    }

    /** The value set's row states its own rate of deadweight. */
    public boolean isOwnRowRate() {
        return worth != null && worth.deadweight() != null;
    }

    public BigDecimal rowRate() {
        return worth == null ? null : worth.deadweight();
    }

    /** Whether it was achieved on a day, written 2025-04-01, or later. */
    public boolean isOnOrAfter(@Day String day) {
        return !achievedOn().isBefore(LocalDate.parse(day));
    }

    /** Whether it was achieved on a day, written 2025-04-01, or earlier. */
    public boolean isOnOrBefore(@Day String day) {
        return !achievedOn().isAfter(LocalDate.parse(day));
    }

    /** The words for it in messages. */
    public ClaimWords words() {
        return new ClaimWords(this);
    }
}
