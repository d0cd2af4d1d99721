package org.claimable.evaluation.fact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The first day, the last day and the number of sessions that a record shows; what was not given is null. */
public record Attendance(LocalDate from, LocalDate to, Integer sessions) {
    static final Attendance NONE = new Attendance(null, null, null);

    private boolean isKnown() {
        return from != null && to != null && sessions != null;
    }

    /** The day after the last is not before the first plus so many months. */
    public boolean lastsMonths(int months) {
        return isKnown() && !to.plusDays(1).isBefore(from.plusMonths(months));
    }

    /** At least so many sessions for each whole month from the first day to the day after the last. */
    public boolean hasSessionsAMonth(int aMonth) {
        return isKnown() && sessions >= aMonth * ChronoUnit.MONTHS.between(from, to.plusDays(1));
    }
}
