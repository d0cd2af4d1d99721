package org.claimable.oracle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Rules of one's own about two claims of any years: an outcome counts once in so many days, by its code; and some outcomes are
 * not claimed together with others within so many months.
 */
public record ContractPairs(Map<String, Integer> daysOf, int monthsOfBank) {
    public static final ContractPairs NONE = new ContractPairs(Map.of(), 0);

    /** Whether one outcome on two days is counted once. */
    boolean isOnce(Achievement one, Achievement other) {
        long days = Math.abs(ChronoUnit.DAYS.between(one.on(), other.on()));
        return one.outcome().equals(other.outcome())
                && days < daysOf.getOrDefault(one.outcome().code(), 0);
    }

    /** Whether two of the bank of mental wellbeing and of social value, or two of employment, come too soon after each other. */
    boolean isTooSoon(Achievement one, Achievement other) {
        LocalDate earlier = one.on().isBefore(other.on()) ? one.on() : other.on();
        LocalDate later = one.on().isBefore(other.on()) ? other.on() : one.on();
        boolean differ = !one.outcome().equals(other.outcome());
        return differ
                && one.outcome().category().equals(other.outcome().category())
                && ChronoUnit.MONTHS.between(earlier, later) < monthsOfBank;
    }
}
