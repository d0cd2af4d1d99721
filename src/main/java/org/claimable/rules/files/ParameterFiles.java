package org.claimable.rules.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.citation.Citation;
import org.claimable.method.rulebook.Parameters;
import org.claimable.method.rulebook.Parameters.Parameter;
import org.claimable.method.rulebook.Parameters.ParameterTimeline;
import org.claimable.method.rulebook.Placeholders;
import org.claimable.method.rulebook.Placeholders.Placeholder;
import org.claimable.rules.files.Layers.TableForm;

/** Reads the table of parameters, noting values that overlap or leave a gap, and that of the texts that are no reference. */
final class ParameterFiles {
    static final String PLACEHOLDERS = "placeholders.csv";
    private static final TableForm PARAMETERS = TableForm.of(
                    "parameters.csv", "name,value,from,to,unit,provenance,source,note", "")
            .asNeeded();
    private static final TableForm TEXTS =
            TableForm.of(PLACEHOLDERS, "text,provenance,source,note", "").asNeeded();

    private final Layers layers;
    private final Sources sources;
    private final Problems problems;
    private boolean wrong;

    ParameterFiles(Layers layers, Sources sources, Problems problems) {
        this.layers = layers;
        this.sources = sources;
        this.problems = problems;
    }

    /** The parameters of every date; null where a mistake was noted. */
    ParameterTimeline parameters() {
        List<Parameter> rows = new ArrayList<>();
        layers.rows(PARAMETERS, problems, Parameter::name, this::parameter).stream()
                .flatMap(List::stream)
                .forEach(placed -> {
                    if (rows.stream().anyMatch(placed.row()::isAgain)) {
                        wrong = true;
                        problems.add(
                                placed.place(),
                                "Parameter %s has two values at the same time. End one before the other begins.",
                                placed.row().name());
                    }
                    rows.add(placed.row());
                });
        try {
            return wrong ? null : new ParameterTimeline(rows);
        } catch (IllegalArgumentException gap) {
            problems.add(
                    layers.called(PARAMETERS.path()),
                    gap.getMessage() + " Maybe a row is missing, or begins later than the one before it ends.");
            return null;
        }
    }

    private static int day(CsvRow row) {
        LocalDate day = row.required("value").isEmpty() ? null : row.date("value");
        return day == null ? 0 : (int) day.toEpochDay();
    }

    private Parameter parameter(CsvRow row) {
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
        return row.isWrong() ? null : new Parameter(name, value, from, to, unit, citation, row.text("note"));
    }

    /** The texts that are no reference. */
    Placeholders placeholders() {
        return new Placeholders(layers.rows(TEXTS, problems, Placeholder::text, this::placeholder).stream()
                .map(rows -> rows.get(0).row())
                .toList());
    }

    private Placeholder placeholder(CsvRow row) {
        String text = row.required("text");
        if (!text.isEmpty() && Placeholders.key(text).isEmpty()) {
            row.wrong("\"%s\" has no letter or digit; such a text is never a reference. Remove the row.", text);
        }
        Citation citation = sources.cite(row);
        String note = row.text("note");
        return row.isWrong() ? null : new Placeholder(text, citation, note);
    }
}
