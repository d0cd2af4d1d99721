package org.claimable.rulebook;

import java.time.LocalDate;
import org.claimable.bank.Outcome;
import org.claimable.citation.Citation;
import org.claimable.citation.Provenance;

/**
 * A row of the incompatibility table: two outcomes not claimed together for one person in one year, in force from
 * {@code from} to {@code to}, both included, null for open. {@code evidenceMayOverride} marks pairs for which the
 * source allows both with evidence.
 */
public record IncompatibleOutcomes(
        String id,
        Outcome a,
        Outcome b,
        LocalDate from,
        LocalDate to,
        Citation citation,
        boolean evidenceMayOverride,
        String rationale) {

    public IncompatibleOutcomes {
        if (a.equals(b)) {
            throw new IllegalArgumentException("Row %s pairs %s with itself.".formatted(id, a.code()));
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("Row %s ends on %s, before it begins on %s.".formatted(id, to, from));
        }
    }

    public boolean inForceOn(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
    }

    public Provenance provenance() {
        return citation.provenance();
    }

    /** The other outcome of the pair. */
    public Outcome other(Outcome outcome) {
        return outcome.equals(a) ? b : a;
    }

    /** Whether it pairs the same two outcomes as another row at a time when both are in force. */
    public boolean isAgain(IncompatibleOutcomes row) {
        boolean samePair = a.equals(row.a) && b.equals(row.b) || a.equals(row.b) && b.equals(row.a);
        return samePair && overlaps(row);
    }

    boolean overlaps(IncompatibleOutcomes row) {
        boolean startsAfterEnd = row.to != null && from != null && from.isAfter(row.to);
        boolean endsBeforeStart = to != null && row.from != null && to.isBefore(row.from);
        return !startsAfterEnd && !endsBeforeStart;
    }
}
