package org.claimable.rules.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimable.method.citation.Citation;
import org.claimable.method.rulebook.Parameters;
import org.claimable.method.rulebook.Parameters.Parameter;
import org.claimable.method.rulebook.Parameters.ParameterTimeline;
import org.claimable.method.rulebook.Placeholders;
import org.claimable.method.rulebook.Placeholders.Placeholder;
import org.claimable.rules.files.Layers.Placed;
import org.claimable.rules.files.Layers.TableForm;

/** Reads the table of parameters, noting values that overlap or leave a gap, and that of the texts that are no reference. */
final class ParameterFiles {
    static final String PLACEHOLDERS = "placeholders.csv";
    private static final int LONGEST_NAME = 60;

    /** Words that mean something else already where rules ask for parameters, or in the languages that rules are written in. */
    private static final Set<String> RESERVED =
            Set.of(("number day on equals hashCode toString getClass notify notifyAll wait clone finalize rule "
                            + "when then end global query declare unit not exists forall accumulate collect from eval in "
                            + "contains excludes matches memberOf soundslike str and or over true false null missing this "
                            + "parameters abstract assert boolean break byte case catch char class const continue default "
                            + "do double else enum extends final finally float for goto if implements import instanceof "
                            + "int interface long native new package private protected public return short static "
                            + "strictfp super switch synchronized throw throws transient try void volatile while")
                    .split(" "));

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
        Map<String, Parameter> byWord = new HashMap<>();
        layers.rows(PARAMETERS, problems, Parameter::name, this::parameter).stream()
                .flatMap(List::stream)
                .forEach(placed -> {
                    refuseContradiction(placed, rows);
                    refuseSameWord(placed, byWord);
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

    private void refuseContradiction(Placed<Parameter> placed, List<Parameter> earlier) {
        Parameter row = placed.row();
        if (earlier.stream().anyMatch(row::isAgain)) {
            wrong(placed, "Parameter %s has two values at the same time. End one before the other begins.", row.name());
        }
        if (earlier.stream().anyMatch(each -> each.name().equals(row.name()) && each.isDay() != row.isDay())) {
            wrong(
                    placed,
                    "Parameter %s is a day in one row and a number in another. Maybe give all its rows the same unit.",
                    row.name());
        }
    }

    private void refuseSameWord(Placed<Parameter> placed, Map<String, Parameter> byWord) {
        Parameter row = placed.row();
        String word = row.word();
        Parameter other = byWord.putIfAbsent(word, row);
        if (other != null && !other.name().equals(row.name())) {
            wrong(
                    placed,
                    "Parameters %s and %s are both parameters.%s in a rule. Maybe rename one of them.",
                    other.name(),
                    row.name(),
                    word);
        }
        if (RESERVED.contains(word)) {
            wrong(
                    placed,
                    "Parameter %s would be parameters.%s in a rule, a word that has a meaning already. Maybe %s-allowed.",
                    row.name(),
                    word,
                    row.name());
        }
    }

    private void wrong(Placed<?> placed, String message, Object... facts) {
        wrong = true;
        problems.add(placed.place(), message, facts);
    }

    private static int day(CsvRow row) {
        LocalDate day = row.required("value").isEmpty() ? null : row.date("value");
        return day == null ? 0 : (int) day.toEpochDay();
    }

    private Parameter parameter(CsvRow row) {
        String name = row.code("name");
        String unit = row.required("unit");
        requireUnit(row, name, unit);
        int value = unit.equals(Parameters.DATE) ? day(row) : row.whole("value");
        LocalDate from = row.date("from");
        LocalDate to = row.date("to");
        Citation citation = sources.cite(row);
        if (value < 0 && !unit.equals(Parameters.DATE)) {
            row.wrongCell("Column %s holds %d; a parameter is not below 0. Maybe the sign is a slip.", "value", value);
        }
        if (from != null && to != null && to.isBefore(from)) {
            row.wrong("It ends on %s, before it begins on %s. Maybe the two are swapped.", to, from);
        }
        String note = row.note();
        wrong |= row.isWrong();
        return row.isWrong() ? null : new Parameter(name, value, from, to, unit, citation, note);
    }

    /** A name begins with a letter; of the parameters that every table gives one is a day and the others are numbers. */
    private static void requireUnit(CsvRow row, String name, String unit) {
        if (!name.isEmpty() && (!Character.isLetter(name.charAt(0)) || name.length() > LONGEST_NAME)) {
            row.wrongCell(
                    "Column %s holds \"%s\". A parameter begins with a letter and has at most %d characters. Maybe outcomes-a-year.",
                    "name", name, LONGEST_NAME);
        }
        boolean known = Parameters.NAMES.contains(name) && !unit.isEmpty();
        if (known && name.equals(Parameters.EARLIEST_DATE) != unit.equals(Parameters.DATE)) {
            row.wrongCell(
                    name.equals(Parameters.EARLIEST_DATE)
                            ? "Column %s holds \"%s\", but %s is a day. Maybe date."
                            : "Column %s holds \"%s\", but %s is a number. Maybe years, months or people.",
                    "unit",
                    unit,
                    name);
        }
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
        String note = row.note();
        return row.isWrong() ? null : new Placeholder(text, citation, note);
    }
}
