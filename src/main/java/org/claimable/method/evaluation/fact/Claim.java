package org.claimable.method.evaluation.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.claimable.method.bank.AnswerScale;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.Audience;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.bank.Pence;
import org.claimable.method.claim.Individual;
import org.claimable.method.rulebook.Parameters;

/**
 * A claim as rules see it: its outcome resolved (null where it is not known, with the {@code nearest} known one, empty where none
 * is near), its evidence held against the outcome, the parameters of its date, and its worth (null without a value).
 * {@code position} is its place in the request.
 */
public record Claim(
        int position,
        org.claimable.method.claim.Claim submitted,
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
            org.claimable.method.claim.Claim submitted,
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

    /** The words by which messages speak of a claim of a known outcome. */
    public record ClaimWords(Claim claim) {

        /** The kinds of evidence that the outcome accepts. */
        public String accepted() {
            return claim.outcome().evidence().stream().map(ClaimWords::kind).collect(Collectors.joining(" or "));
        }

        private static String kind(EvidenceKind kind) {
            String name = "a " + kind.word();
            return kind == EvidenceKind.RECORD ? name : name + " before and after";
        }

        /** The answers, or the range of scores, of the outcome's scale; that they are not shown, where they are licensed. */
        public String scale() {
            if (claim.evidence().isScore()) {
                return claim.outcome().scores().lowest() + " to "
                        + claim.outcome().scores().highest();
            }
            return claim.outcome().answers().isLicensed()
                    ? "its answers are licensed, and not shown"
                    : claim.outcome().answers().answers().stream()
                            .map(AnswerScale.Answer::text)
                            .collect(Collectors.joining(", "));
        }

        /** How the answer after compares with the answer before, both on the outcome's scale. */
        public String movement() {
            return switch (claim.evidence().direction()) {
                case IMPROVED -> "which is an improvement";
                case UNCHANGED -> "which is the same";
                case WORSENED -> "so it got worse";
                case NOT_KNOWN -> "and the scale does not say which of the two is better";
            };
        }

        /** A sentence with the known outcome that an unknown one most likely means; empty where none is near. */
        public String nearest() {
            boolean none = claim.nearest() == null || claim.nearest().isEmpty();
            return none ? "" : " The nearest known outcome is \"%s\".".formatted(claim.nearest());
        }

        /** Whom the outcome is for. */
        public String audience() {
            return claim.isAdultOutcome()
                    ? "adults, from " + claim.parameters().adultFromAge()
                    : "young people, under " + claim.parameters().youthBeforeAge();
        }

        /** For how many people it is claimed. */
        public String people() {
            return claim.headcount() == 1 ? "this one person" : "these " + Pence.grouped(claim.headcount()) + " people";
        }

        /** That no reference to a person is given, with what was written in its place. */
        public String noReference() {
            return claim.placeholder() == null
                    ? "No reference to a person is given"
                    : "\"%s\" is not a reference to a person".formatted(claim.placeholder());
        }
    }

    /** A text that writes a date, as in 2025-04-01. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PARAMETER)
    public @interface Day {}
}
