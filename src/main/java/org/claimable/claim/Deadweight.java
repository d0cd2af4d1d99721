package org.claimable.claim;

import java.math.BigDecimal;

/** On which basis deadweight is taken off; {@code rate} and {@code justification} belong to an own rate. */
public record Deadweight(Basis basis, BigDecimal rate, String justification) {
    public static final Deadweight DEFAULT = new Deadweight(Basis.DEFAULT, null, null);

    /** The value set's or the category's rate, none because there is a comparison group, or a justified own rate. */
    public enum Basis {
        DEFAULT,
        COMPARISON_GROUP,
        OWN_RATE
    }

    public Deadweight {
        if (basis == Basis.OWN_RATE && (rate == null || justification == null || justification.isBlank())) {
            throw new IllegalArgumentException("An own rate of deadweight needs its rate and a justification.");
        }
    }
}
