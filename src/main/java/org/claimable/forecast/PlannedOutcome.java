package org.claimable.forecast;

import java.math.BigDecimal;

/**
 * A line of a plan: an outcome, by code or name, of so many {@code people}, with the {@code share} of the activity that
 * would be claimed, over 0 up to 1; {@code service} and {@code note} are null where not given.
 */
public record PlannedOutcome(String outcome, int people, BigDecimal share, String service, String note) {
    public PlannedOutcome {
        if (people < 1) {
            throw new IllegalArgumentException("%d people are planned.".formatted(people));
        }
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("The share is %s, not over 0 up to 1.".formatted(share));
        }
    }

    /** Says nothing of its texts, so that no log can. */
    @Override
    public String toString() {
        return "%d people planned".formatted(people);
    }
}
