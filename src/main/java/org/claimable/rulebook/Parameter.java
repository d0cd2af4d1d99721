package org.claimable.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claimable.citation.Citation;

/**
 * A number or a day that the method uses; a day is counted from 1970-01-01, as {@link LocalDate#toEpochDay} does. In force
 * from {@code from} to {@code to}, both included, null for open. */
public record Parameter(
        String name, int value, LocalDate from, LocalDate to, String unit, Citation citation, String note) {

    /** Its value with its unit; a day as in 2000-01-01. */
    public String amount() {
        return isDay() ? LocalDate.ofEpochDay(value).toString() : "%d %s".formatted(value, unit);
    }

    /** Whether it is a day. */
    public boolean isDay() {
        return Parameters.DAYS.contains(name);
    }

    /** The same with another value. */
    public Parameter at(int other) {
        return new Parameter(name, other, from, to, unit, citation, note);
    }

    public boolean inForceOn(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
    }

    /** Whether it gives the same parameter as another row at a time when both are in force. */
    public boolean isAgain(Parameter row) {
        boolean startsAfterEnd = row.to != null && from != null && from.isAfter(row.to);
        boolean endsBeforeStart = to != null && row.from != null && to.isBefore(row.from);
        return name.equals(row.name) && !startsAfterEnd && !endsBeforeStart;
    }

    /** The parameters of every date, worked out once. */
    public static final class ParameterTimeline {
        private final List<Parameter> rows;
        private final LocalDate[] since;
        private final Parameters[] parameters;

        public ParameterTimeline(List<Parameter> rows) {
            this.rows = List.copyOf(rows);
            SortedMap<LocalDate, Parameters> since = new TreeMap<>();
            since.put(LocalDate.MIN, Parameters.on(LocalDate.MIN, rows));
            for (Parameter row : rows) {
                if (row.from() != null) {
                    since.put(row.from(), Parameters.on(row.from(), rows));
                }
                if (row.to() != null) {
                    since.put(row.to().plusDays(1), Parameters.on(row.to().plusDays(1), rows));
                }
            }
            this.since = since.keySet().toArray(LocalDate[]::new);
            this.parameters = since.values().toArray(Parameters[]::new);
        }

        public List<Parameter> rows() {
            return rows;
        }

        public Parameters on(LocalDate date) {
            int at = since.length - 1;
            while (since[at].isAfter(date)) {
                at--;
            }
            return parameters[at];
        }
    }
}
