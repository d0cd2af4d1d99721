package org.claimable.method.rulebook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.claimable.method.bank.Outcome;
import org.claimable.method.citation.Citation;
import org.claimable.method.citation.Provenance;

/** The pairs of outcomes that are not claimed together, found by pair and date. */
public final class IncompatibilityTable {
    private final List<IncompatibleOutcomes> rows;
    private final IncompatibleOutcomes[][] byOutcome;

    public IncompatibilityTable(List<IncompatibleOutcomes> rows) {
        this.rows = List.copyOf(rows);
        int outcomes = this.rows.stream()
                .mapToInt(row -> 1 + Math.max(row.a().position(), row.b().position()))
                .max()
                .orElse(0);
        this.byOutcome = new IncompatibleOutcomes[outcomes][0];
        this.rows.forEach(this::index);
    }

    private void index(IncompatibleOutcomes row) {
        int outcome = row.a().position();
        for (IncompatibleOutcomes other : byOutcome[outcome]) {
            if (isOf(other, row.a(), row.b()) && row.overlaps(other)) {
                throw new IllegalArgumentException("Rows %s and %s pair the same outcomes, %s and %s, at the same time."
                        .formatted(other.id(), row.id(), row.a().code(), row.b().code()));
            }
        }
        byOutcome[outcome] = with(byOutcome[outcome], row);
        byOutcome[row.b().position()] = with(byOutcome[row.b().position()], row);
    }

    private static IncompatibleOutcomes[] with(IncompatibleOutcomes[] rows, IncompatibleOutcomes row) {
        IncompatibleOutcomes[] more = Arrays.copyOf(rows, rows.length + 1);
        more[rows.length] = row;
        return more;
    }

    /** All rows in the order of the table. */
    public List<IncompatibleOutcomes> rows() {
        return rows;
    }

    /** The row that pairs two outcomes on a date, null where none does. */
    public IncompatibleOutcomes inForce(Outcome a, Outcome b, LocalDate date) {
        if (a.position() >= byOutcome.length) {
            return null;
        }
        for (IncompatibleOutcomes row : byOutcome[a.position()]) {
            if (isOf(row, a, b) && row.inForceOn(date)) {
                return row;
            }
        }
        return null;
    }

    /** The rows that pair an outcome with another, whenever in force. */
    public List<IncompatibleOutcomes> of(Outcome outcome) {
        return rows.stream()
                .filter(row -> row.a().equals(outcome) || row.b().equals(outcome))
                .toList();
    }

    private static boolean isOf(IncompatibleOutcomes row, Outcome a, Outcome b) {
        return row.a().position() == a.position() && row.b().position() == b.position()
                || row.a().position() == b.position() && row.b().position() == a.position();
    }

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
                throw new IllegalArgumentException(
                        "Row %s ends on %s, before it begins on %s.".formatted(id, to, from));
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
            return Parameters.overlap(from, to, row.from, row.to);
        }
    }
}
