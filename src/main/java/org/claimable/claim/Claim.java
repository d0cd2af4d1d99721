package org.claimable.claim;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One claimed outcome as submitted. {@code individual} null: an untracked claim of {@code headcount} people;
 * {@code share} is the part of an activity that this contract may claim, over 0 up to 1.
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
        Evidence evidence) {

    /** The largest headcount of one claim. */
    public static final int MOST_PEOPLE = 10_000_000;

    public Claim {
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
}
