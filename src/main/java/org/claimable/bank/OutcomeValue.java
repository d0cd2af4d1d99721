package org.claimable.bank;

import java.math.BigDecimal;

/**
 * What an outcome is worth for one person for one year, in pence; the exchequer part may be negative.
 * {@code deadweight} is the row's own rate, 0 to 1, or null.
 */
public record OutcomeValue(long wellbeing, long exchequer, long business, BigDecimal deadweight) {
    public OutcomeValue {
        if (deadweight != null && (deadweight.signum() < 0 || deadweight.compareTo(BigDecimal.ONE) > 0)) {
            throw new IllegalArgumentException("A deadweight rate is from 0 to 1, not %s.".formatted(deadweight));
        }
    }
}
