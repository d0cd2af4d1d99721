package org.claimable.claim;

import java.time.LocalDate;

/** The period reported, both ends included; an end that is null is open. */
public record Period(LocalDate from, LocalDate to) {
    public static final Period OPEN = new Period(null, null);

    public Period {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("The period ends on %s, before it begins on %s.".formatted(to, from));
        }
    }

    public boolean contains(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
    }
}
