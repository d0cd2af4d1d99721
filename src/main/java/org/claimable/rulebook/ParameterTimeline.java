package org.claimable.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The parameters of every date, worked out once. */
public final class ParameterTimeline {
    private final List<Parameter> rows;
    private final NavigableMap<LocalDate, Parameters> since = new TreeMap<>();

    public ParameterTimeline(List<Parameter> rows) {
        this.rows = List.copyOf(rows);
        since.put(LocalDate.MIN, Parameters.on(LocalDate.MIN, rows));
        for (Parameter row : rows) {
            if (row.from() != null) {
                since.put(row.from(), Parameters.on(row.from(), rows));
            }
            if (row.to() != null) {
                since.put(row.to().plusDays(1), Parameters.on(row.to().plusDays(1), rows));
            }
        }
    }

    public List<Parameter> rows() {
        return rows;
    }

    public Parameters on(LocalDate date) {
        return since.floorEntry(date).getValue();
    }
}
