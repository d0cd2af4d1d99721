package org.claimable.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.bank.Outcome;

/** The pairs of outcomes that are not claimed together, found by pair and date. */
public final class IncompatibilityTable {
    private final List<IncompatibleOutcomes> rows;
    private final Map<Long, List<IncompatibleOutcomes>> byPair = new HashMap<>();

    public IncompatibilityTable(List<IncompatibleOutcomes> rows) {
        this.rows = List.copyOf(rows);
        this.rows.forEach(this::index);
    }

    private void index(IncompatibleOutcomes row) {
        List<IncompatibleOutcomes> pair = byPair.computeIfAbsent(pair(row.a(), row.b()), key -> new ArrayList<>(1));
        pair.stream().filter(row::overlaps).findFirst().ifPresent(other -> {
            throw new IllegalArgumentException("Rows %s and %s pair the same outcomes, %s and %s, at the same time."
                    .formatted(other.id(), row.id(), row.a().code(), row.b().code()));
        });
        pair.add(row);
    }

    /** All rows in the order of the table. */
    public List<IncompatibleOutcomes> rows() {
        return rows;
    }

    /** The row that pairs two outcomes on a date, null where none does. */
    public IncompatibleOutcomes inForce(Outcome a, Outcome b, LocalDate date) {
        for (IncompatibleOutcomes row : byPair.getOrDefault(pair(a, b), List.of())) {
            if (row.inForceOn(date)) {
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

    private static long pair(Outcome a, Outcome b) {
        int low = Math.min(a.position(), b.position());
        int high = Math.max(a.position(), b.position());
        return (long) low << 32 | high;
    }
}
