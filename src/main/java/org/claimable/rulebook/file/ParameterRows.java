package org.claimable.rulebook.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimable.bank.Nearest;
import org.claimable.citation.Citation;
import org.claimable.rulebook.Parameter;
import org.claimable.rulebook.ParameterTimeline;
import org.claimable.rulebook.Parameters;

/** Reads the table of parameters, and notes values that overlap or leave a gap. */
final class ParameterRows {
    static final TableForm FORM = new TableForm(
            "parameters.csv",
            List.of("name", "value", "from", "to", "unit", "provenance", "source", "note"),
            List.of(),
            true);

    private final Layers layers;
    private final Sources sources;
    private final Problems problems;
    private boolean wrong;

    ParameterRows(Layers layers, Sources sources, Problems problems) {
        this.layers = layers;
        this.sources = sources;
        this.problems = problems;
    }

    private record Placed(Parameter row, Place place) {}

    /** The parameters of every date; null where a mistake was noted. */
    ParameterTimeline read() {
        List<Parameter> rows = new ArrayList<>();
        for (List<Placed> ofName :
                layers.rows(FORM, problems, placed -> placed.row().name(), this::placed)) {
            for (Placed placed : ofName) {
                if (rows.stream().anyMatch(placed.row()::isAgain)) {
                    wrong = true;
                    problems.add(
                            placed.place(),
                            "Parameter %s has two values at the same time. End one before the other begins.",
                            placed.row().name());
                }
                rows.add(placed.row());
            }
        }
        try {
            return wrong ? null : new ParameterTimeline(rows);
        } catch (IllegalArgumentException gap) {
            String file = layers.having(FORM.path()).orElse(layers.top()).called(FORM.path());
            problems.add(
                    file, gap.getMessage() + " Maybe a row is missing, or begins later than the one before it ends.");
            return null;
        }
    }

    private static int day(Row row) {
        LocalDate day = row.required("value").isEmpty() ? null : row.date("value");
        return day == null ? 0 : (int) day.toEpochDay();
    }

    private Placed placed(Row row) {
        String name = row.required("name");
        if (!name.isEmpty() && !Parameters.NAMES.contains(name)) {
            row.wrong(
                    "No rule uses a parameter %s.%s",
                    name, Nearest.hint(" Maybe %s.", name, Parameters.NAMES.stream()));
        }
        int value = Parameters.EARLIEST_DATE.equals(name) ? day(row) : row.whole("value");
        LocalDate from = row.date("from");
        LocalDate to = row.date("to");
        String unit = row.required("unit");
        Citation citation = sources.cite(row);
        if (value < 0) {
            row.wrong("Column value holds %d; a parameter is not below 0. Maybe the sign is a slip.", value);
        }
        if (from != null && to != null && to.isBefore(from)) {
            row.wrong("It ends on %s, before it begins on %s. Maybe the two are swapped.", to, from);
        }
        wrong |= row.isWrong();
        return row.isWrong()
                ? null
                : new Placed(new Parameter(name, value, from, to, unit, citation, row.text("note")), row.place());
    }
}
