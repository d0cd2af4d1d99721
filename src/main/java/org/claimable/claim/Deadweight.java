package org.claimable.claim;

import java.math.BigDecimal;
import org.claimable.catalogue.DeadweightBasis;

/** On which basis deadweight is taken off; {@code rate} and {@code justification} belong to an own rate. */
public record Deadweight(DeadweightBasis basis, BigDecimal rate, String justification) {
    public static final Deadweight DEFAULT = new Deadweight(DeadweightBasis.DEFAULT, null, null);

    public Deadweight {
        if (basis == DeadweightBasis.OWN_RATE && (rate == null || justification == null || justification.isBlank())) {
            throw new IllegalArgumentException("An own rate of deadweight needs its rate and a justification.");
        }
    }
}
