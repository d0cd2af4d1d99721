package org.claimable.method.rulebook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claimable.method.citation.Citation;

/**
 * The parameters in force on a date: ages in years, lengths in months, sessions a month, the number of people
 * below which a group's figures are not shown, the day before which no date is plausible, and those that a rule set adds.
 */
public final class Parameters {
    /** The name of the parameter that says before which day no date is plausible. */
    public static final String EARLIEST_DATE = "earliest-date";

    /** The unit of a parameter that is a day. */
    public static final String DATE = "date";

    /** The names that every parameter table gives. */
    public static final List<String> NAMES = List.of(
            "adult-from-age",
            "youth-before-age",
            "volunteering-months",
            "volunteering-sessions-a-month",
            "disclosure-threshold",
            EARLIEST_DATE);

    private final Map<String, Integer> values;
    private final int adultFromAge;
    private final int youthBeforeAge;
    private final int volunteeringMonths;
    private final int volunteeringSessionsAMonth;
    private final int disclosureThreshold;
    private final LocalDate earliestDate;

    private Parameters(Map<String, Integer> values) {
        this.values = values;
        this.adultFromAge = values.get(NAMES.get(0));
        this.youthBeforeAge = values.get(NAMES.get(1));
        this.volunteeringMonths = values.get(NAMES.get(2));
        this.volunteeringSessionsAMonth = values.get(NAMES.get(3));
        this.disclosureThreshold = values.get(NAMES.get(4));
        this.earliestDate = LocalDate.ofEpochDay(values.get(NAMES.get(5)));
    }

    /** The parameters on a date, each from the row in force then; one that every table gives, and this does not, is an error. */
    public static Parameters on(LocalDate date, List<Parameter> rows) {
        Map<String, Integer> values = new HashMap<>();
        rows.stream().filter(row -> row.inForceOn(date)).forEach(row -> values.putIfAbsent(row.name(), row.value()));
        for (String name : NAMES) {
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException("Parameter %s has no row in force %s."
                        .formatted(name, date.equals(LocalDate.MIN) ? "from the beginning" : "on " + date));
            }
        }
        return new Parameters(values);
    }

    public int adultFromAge() {
        return adultFromAge;
    }

    public int youthBeforeAge() {
        return youthBeforeAge;
    }

    public int volunteeringMonths() {
        return volunteeringMonths;
    }

    public int volunteeringSessionsAMonth() {
        return volunteeringSessionsAMonth;
    }

    public int disclosureThreshold() {
        return disclosureThreshold;
    }

    public LocalDate earliestDate() {
        return earliestDate;
    }

    /** The number of a parameter by its name, null where it has no row in force. */
    public Integer number(String name) {
        return values.get(name);
    }

    /** The day of a parameter by its name, null where it has no row in force. */
    public LocalDate day(String name) {
        Integer day = values.get(name);
        return day == null ? null : LocalDate.ofEpochDay(day);
    }

    /**
     * A number or a day that the method uses; a day is counted from 1970-01-01, as {@link LocalDate#toEpochDay} does. In force
     * from {@code from} to {@code to}, both included, null for open.
     */
    public record Parameter(
            String name, int value, LocalDate from, LocalDate to, String unit, Citation citation, String note) {

        /** Its value with its unit; a day as in 2000-01-01. */
        public String amount() {
            return isDay()
                    ? LocalDate.ofEpochDay(value).toString()
                    : "%d %s".formatted(value, value == 1 ? one() : unit);
        }

        /** The unit of one: {@code session} of {@code sessions}. */
        private String one() {
            return unit.equals("people") ? "person" : unit.replaceFirst("(?<=[^s])s$", "");
        }

        /** The word by which rules ask for it: {@code outcomesAYear} of {@code outcomes-a-year}. */
        public String word() {
            StringBuilder word = new StringBuilder();
            for (String part : name.split("-")) {
                boolean first = word.isEmpty() || part.isEmpty();
                word.append(first ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
            }
            return word.toString();
        }

        /** Whether it is a day. */
        public boolean isDay() {
            return unit.equals(DATE);
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
            return name.equals(row.name) && overlap(from, to, row.from, row.to);
        }
    }

    /** Whether two spans of days share one; both ends are included, null for open. */
    static boolean overlap(LocalDate from, LocalDate to, LocalDate otherFrom, LocalDate otherTo) {
        boolean startsAfterEnd = otherTo != null && from != null && from.isAfter(otherTo);
        boolean endsBeforeStart = to != null && otherFrom != null && to.isBefore(otherFrom);
        return !startsAfterEnd && !endsBeforeStart;
    }

    /** The parameters of every date, worked out once. */
    public static final class ParameterTimeline {
        private final List<Parameter> rows;
        private final LocalDate[] since;
        private final Parameters[] parameters;
        /** From this day on every one is plausible. */
        private final LocalDate plausible;

        public ParameterTimeline(List<Parameter> rows) {
            this.rows = List.copyOf(rows);
            SortedMap<LocalDate, Parameters> turns = new TreeMap<>();
            turns.put(LocalDate.MIN, Parameters.on(LocalDate.MIN, rows));
            for (Parameter row : rows) {
                if (row.from() != null) {
                    turns.put(row.from(), Parameters.on(row.from(), rows));
                }
                if (row.to() != null) {
                    turns.put(row.to().plusDays(1), Parameters.on(row.to().plusDays(1), rows));
                }
            }
            this.since = turns.keySet().toArray(LocalDate[]::new);
            this.parameters = turns.values().toArray(Parameters[]::new);
            this.plausible = turns.values().stream()
                    .map(Parameters::earliestDate)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }

        /** Whether a day is not before the earliest that is plausible by the parameters in force on it. */
        public boolean isPlausible(LocalDate date) {
            return !date.isBefore(plausible) || !date.isBefore(on(date).earliestDate());
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
