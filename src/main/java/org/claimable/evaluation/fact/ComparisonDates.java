package org.claimable.evaluation.fact;

import java.time.LocalDate;

/** The dates of a survey or score before and after; what was not given is null. */
public record ComparisonDates(LocalDate before, LocalDate after) {
    static final ComparisonDates NONE = new ComparisonDates(null, null);

    public boolean isBothGiven() {
        return before != null && after != null;
    }

    /** Both are given and the after is not later than the before. */
    public boolean isAfterNotLater() {
        return isBothGiven() && !after.isAfter(before);
    }

    /** Either is later than a day. */
    public boolean isAnyLaterThan(LocalDate day) {
        return before != null && before.isAfter(day) || after != null && after.isAfter(day);
    }
}
