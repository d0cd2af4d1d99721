package org.claimable.evaluation.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.claimable.bank.AnswerScale;
import org.claimable.bank.Audience;
import org.claimable.bank.EvidenceKind;
import org.claimable.bank.Outcome;
import org.claimable.claim.Individual;
import org.claimable.rulebook.Parameters;

/**
 * A claim as rules see it: its outcome resolved, its evidence held against the outcome, and the parameters of its date.
 * {@code position} is its place in the request.
 */
public final class Claim {
    private final int position;
    private final org.claimable.claim.Claim submitted;
    private final Individual person;
    private final Outcome outcome;
    private final String nearest;
    private final EvidenceFact evidence;
    private final Parameters parameters;
    private final Terms terms;
    private final Worth worth;

    public Claim(
            int position,
            org.claimable.claim.Claim submitted,
            Individual person,
            Outcome outcome,
            String nearest,
            Parameters parameters,
            Terms terms,
            Worth worth) {
        this.position = position;
        this.submitted = submitted;
        this.person = person;
        this.outcome = outcome;
        this.nearest = nearest;
        this.evidence = new EvidenceFact(submitted.evidence(), outcome);
        this.parameters = parameters;
        this.terms = terms;
        this.worth = worth == null ? null : worth.between(evidence);
    }

    public int position() {
        return position;
    }

    public org.claimable.claim.Claim submitted() {
        return submitted;
    }

    public String id() {
        return submitted.id();
    }

    /** Whether its outcome is in the catalogue. */
    public boolean isKnown() {
        return outcome != null;
    }

    /** The outcome, null where it is not known. */
    public Outcome outcome() {
        return outcome;
    }

    public String outcomeCode() {
        return outcome == null ? null : outcome.code();
    }

    /** The outcome as submitted. */
    public String outcomeAsSubmitted() {
        return submitted.outcome();
    }

    /** The name of the known outcome nearest to an unknown one. */
    public String nearest() {
        return nearest;
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

    public EvidenceFact evidence() {
        return evidence;
    }

    public Parameters parameters() {
        return parameters;
    }

    public Terms terms() {
        return terms;
    }

    public String deadweightCategory() {
        return outcome == null ? null : outcome.deadweightCategory();
    }

    /** Whether the value set has a value for it. */
    public boolean isPriced() {
        return worth != null;
    }

    /** What the value set says it is worth, null where it has no value. */
    public Worth worth() {
        return worth;
    }

    /** The value set's row states its own rate of deadweight. */
    public boolean isOwnRowRate() {
        return worth != null && worth.deadweight() != null;
    }

    public BigDecimal rowRate() {
        return worth == null ? null : worth.deadweight();
    }

    /** Whether it was achieved on a day, written 2025-04-01, or later. */
    public boolean isOnOrAfter(String day) {
        return !achievedOn().isBefore(LocalDate.parse(day));
    }

    /** Whether it was achieved on a day, written 2025-04-01, or earlier. */
    public boolean isOnOrBefore(String day) {
        return !achievedOn().isAfter(LocalDate.parse(day));
    }

    /** The kinds of evidence that the outcome accepts, in words. */
    public String acceptedText() {
        return outcome.evidence().stream()
                .map(kind -> "a " + kind.name().toLowerCase(Locale.ROOT)
                        + (kind == EvidenceKind.RECORD ? "" : " before and after"))
                .collect(Collectors.joining(" or "));
    }

    /** The answers or the range of scores of the outcome's scale, in words. */
    public String scaleText() {
        return evidence.isScore()
                ? outcome.scores().lowest() + " to " + outcome.scores().highest()
                : outcome.answers().answers().stream()
                        .map(AnswerScale.Answer::text)
                        .collect(Collectors.joining(", "));
    }

    /** Whom the outcome is for, in words. */
    public String audienceText() {
        return isAdultOutcome()
                ? "adults, from " + parameters.adultFromAge()
                : "young people, under " + parameters.youthBeforeAge();
    }
}
