package org.claimable.oracle;

import java.time.LocalDate;
import java.util.Map;

/** A row of the incompatibility table: two outcomes that one person does not have in one year, while it is in force. */
record IncompatibilityRow(
        String id, String outcomeA, String outcomeB, LocalDate from, LocalDate to, String provenance) {

    static IncompatibilityRow of(Map<String, String> row) {
        return new IncompatibilityRow(
                row.get("id"),
                row.get("outcome_a"),
                row.get("outcome_b"),
                day(row.get("from")),
                day(row.get("to")),
                row.get("provenance"));
    }

    boolean pairs(KnownOutcome one, KnownOutcome other) {
        return (outcomeA.equals(one.code()) && outcomeB.equals(other.code()))
                || (outcomeA.equals(other.code()) && outcomeB.equals(one.code()));
    }

    boolean inForceOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    static LocalDate day(String cell) {
        return cell.isBlank() ? null : LocalDate.parse(cell);
    }
}
