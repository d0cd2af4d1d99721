package org.claimable.method.evaluation.fact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The first day, the last day and the number of sessions that a record shows; what was not given is null. */
public record Attendance(
        @Word(
                value = "the first day of the record",
                blank = true,
                example = "missing( evidence.attendance.from )",
                reads = "evidence/from")
        LocalDate from,

        @Word(
                value = "the last day of the record",
                blank = true,
                example = "missing( evidence.attendance.to )",
                reads = "evidence/to")
        LocalDate to,

        @Word(
                value = "the sessions of the record",
                blank = true,
                example = "evidence.attendance.sessions >= 4",
                reads = "evidence/sessions")
        Integer sessions) {
    static final Attendance NONE = new Attendance(null, null, null);

    private boolean isKnown() {
        return from != null && to != null && sessions != null;
    }

    @Word(
            value = "the record lasted at least so many months",
            blank = true,
            example = "evidence.attendance.lastsMonths( 2 )",
            reads = "evidence/from, evidence/to")
    public Boolean lastsMonths(int months) {
        return from == null || to == null ? null : !to.plusDays(1).isBefore(from.plusMonths(months));
    }

    @Word(
            value = "the record has at least so many sessions for each whole month",
            blank = true,
            example = "evidence.attendance.hasSessionsAMonth( 1 )",
            reads = "evidence/from, evidence/to, evidence/sessions")
    public Boolean hasSessionsAMonth(int aMonth) {
        return !isKnown() ? null : sessions >= aMonth * ChronoUnit.MONTHS.between(from, to.plusDays(1));
    }
}
