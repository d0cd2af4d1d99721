package org.claimable.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The parameters of every date, worked out once. */
public final class ParameterTimeline {
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
