package org.claimable.oracle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Rules of one's own about two claims of any years: an outcome counts once in so many days, and two outcomes of one category of
 * deadweight are not claimed within so many months.
 */
public record ContractPairs(int days, int months) {
    public static final ContractPairs NONE = new ContractPairs(0, 0);

    /** Whether one outcome on two days is counted once. */
    boolean isOnce(Achievement one, Achievement other) {
        return one.outcome().equals(other.outcome()) && Math.abs(ChronoUnit.DAYS.between(one.on(), other.on())) < days;
    }

    /** Whether two outcomes of one category come too soon after each other. */
    boolean isTooSoon(Achievement one, Achievement other) {
        LocalDate earlier = one.on().isBefore(other.on()) ? one.on() : other.on();
        LocalDate later = one.on().isBefore(other.on()) ? other.on() : one.on();
        return !one.outcome().equals(other.outcome())
                && one.outcome().category().equals(other.outcome().category())
                && ChronoUnit.MONTHS.between(earlier, later) < months;
    }
}
