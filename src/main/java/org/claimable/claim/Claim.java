package org.claimable.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One claimed outcome as submitted. {@code individual} null: an untracked claim of {@code headcount} people;
 * {@code share} is the part of an activity that this contract may claim, over 0 up to 1. A claim with {@code problems}
 * stands for a row of a table that could not be read: of it only its id and what could be read are given.
 * {@code placeholder} is what was written in place of a reference to the person, such as "n/a", or null.
 */
public record Claim(
        String id,
        String individual,
        String outcome,
        LocalDate achievedOn,
        int headcount,
        BigDecimal share,
        int sustainedYear,
        String service,
        String provider,
        Evidence evidence,
        List<Violation> problems,
        String placeholder) {

    /** The largest headcount of one claim. */
    public static final int MOST_PEOPLE = 10_000_000;

    public Claim {
        problems = List.copyOf(problems);
        if (headcount < 1 || headcount > MOST_PEOPLE || headcount > 1 && individual != null) {
            throw new IllegalArgumentException("Claim %s has headcount %d.".formatted(id, headcount));
        }
        if (placeholder != null && individual != null) {
            throw new IllegalArgumentException("Claim %s has a person and a placeholder.".formatted(id));
        }
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("Claim %s has share %s, not over 0 up to 1.".formatted(id, share));
        }
        if (sustainedYear < 1) {
            throw new IllegalArgumentException("Claim %s has sustainedYear %d.".formatted(id, sustainedYear));
        }
    }

    public Claim(
            String id,
            String individual,
            String outcome,
            LocalDate achievedOn,
            int headcount,
            BigDecimal share,
            int sustainedYear,
            String service,
            String provider,
            Evidence evidence) {
        this(
                id,
                individual,
                outcome,
                achievedOn,
                headcount,
                share,
                sustainedYear,
                service,
                provider,
                evidence,
                List.of(),
                null);
    }

    /** A row that could not be read; {@code outcome} and {@code achievedOn} are null where those could not be either. */
    public static Claim unreadable(
            String id, String individual, String outcome, LocalDate achievedOn, List<Violation> problems) {
        return unreadable(id, individual, outcome, achievedOn, null, null, problems);
    }

    /** The same with the service and the provider that it does say, null for none. */
    public static Claim unreadable(
            String id,
            String individual,
            String outcome,
            LocalDate achievedOn,
            String service,
            String provider,
            List<Violation> problems) {
        return new Claim(
                id, individual, outcome, achievedOn, 1, BigDecimal.ONE, 1, service, provider, null, problems, null);
    }

    /** The same claim as one of a person. */
    public Claim of(String person) {
        return identified(this, person, null, service, provider, evidence);
    }

    /** The same claim without a person, where a text stands that is no reference. */
    public static Claim untracked(Claim claim, String text) {
        return identified(claim, null, text, claim.service, claim.provider, claim.evidence);
    }

    /** The same claim with its references and names as they are compared. */
    public static Claim identified(
            Claim claim, String person, String placeholder, String service, String provider, Evidence evidence) {
        return new Claim(
                claim.id,
                person,
                claim.outcome,
                claim.achievedOn,
                claim.headcount,
                claim.share,
                claim.sustainedYear,
                service,
                provider,
                evidence,
                claim.problems,
                placeholder);
    }

    /** Whether it could be read, so that it can be decided. */
    public boolean isReadable() {
        return problems.isEmpty();
    }
}
