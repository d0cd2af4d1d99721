package org.claimable.rulebook;

import java.time.LocalDate;
import org.claimable.citation.Citation;

/** A number that the method uses, in force from {@code from} to {@code to}, both included, null for open. */
public record Parameter(
        String name, int value, LocalDate from, LocalDate to, String unit, Citation citation, String note) {

    public boolean inForceOn(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
    }

    /** Whether it gives the same parameter as another row at a time when both are in force. */
    public boolean isAgain(Parameter row) {
        boolean startsAfterEnd = row.to != null && from != null && from.isAfter(row.to);
        boolean endsBeforeStart = to != null && row.from != null && to.isBefore(row.from);
        return name.equals(row.name) && !startsAfterEnd && !endsBeforeStart;
    }
}
