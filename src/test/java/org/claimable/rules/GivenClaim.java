package org.claimable.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.claimable.bank.Outcome;
import org.claimable.claim.Claim;

/** A claim of an example with its evidence beside it; the word none, where text is written, means not given. */
record GivenClaim(
        String id,
        String individual,
        String outcome,
        LocalDate achievedOn,
        Integer headcount,
        BigDecimal share,
        Integer sustainedYear,
        String service,
        String provider,
        String evidence,
        String reference,
        String from,
        String to,
        String sessions,
        String before,
        String after,
        String beforeOn,
        String afterOn,
        Boolean retrospective) {

    static final String NONE = "none";

    GivenClaim {
        Objects.requireNonNull(id, "A claim has an id.");
        Objects.requireNonNull(outcome, "A claim names its outcome.");
        individual = Objects.requireNonNullElse(individual, Given.PERSON);
        achievedOn = Objects.requireNonNullElse(achievedOn, Given.ACHIEVED_ON);
    }

    /** The claim as it would be submitted; {@code known} is its outcome, null where it is not in the catalogue. */
    Claim claim(Outcome known) {
        return new Claim(
                id,
                individual.equals(NONE) ? null : individual,
                outcome,
                achievedOn,
                Objects.requireNonNullElse(headcount, 1),
                Objects.requireNonNullElse(share, BigDecimal.ONE),
                Objects.requireNonNullElse(sustainedYear, 1),
                service,
                provider,
                new GivenEvidence(this, known).evidence());
    }
}
