package org.claimable.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One claimed outcome as submitted. {@code individual} null: an untracked claim of {@code headcount} people;
 * {@code share} is the part of an activity that this contract may claim, over 0 up to 1. A claim with {@code problems}
 * stands for a row of a table that could not be read: of it only its id and what could be read are given.
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
        List<Violation> problems) {

    /** The largest headcount of one claim. */
    public static final int MOST_PEOPLE = 10_000_000;

    public Claim {
        problems = List.copyOf(problems);
        if (headcount < 1 || headcount > MOST_PEOPLE || headcount > 1 && individual != null) {
            throw new IllegalArgumentException("Claim %s has headcount %d.".formatted(id, headcount));
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
                List.of());
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
        return new Claim(id, individual, outcome, achievedOn, 1, BigDecimal.ONE, 1, service, provider, null, problems);
    }

    /** The same claim as one of a person. */
    public Claim of(String person) {
        return new Claim(
                id,
                person,
                outcome,
                achievedOn,
                headcount,
                share,
                sustainedYear,
                service,
                provider,
                evidence,
                problems);
    }

    /** Whether it could be read, so that it can be decided. */
    public boolean isReadable() {
        return problems.isEmpty();
    }
}
