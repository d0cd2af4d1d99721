package org.claimable.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The parameters in force on a date: ages in years, lengths in months, sessions a month, the number of people
 * below which a group's figures are not shown, and the day before which no date is plausible.
 */
public record Parameters(
        int adultFromAge,
        int youthBeforeAge,
        int volunteeringMonths,
        int volunteeringSessionsAMonth,
        int disclosureThreshold,
        LocalDate earliestDate) {

    /** The name of the parameter that says before which day no date is plausible. */
    public static final String EARLIEST_DATE = "earliest-date";

    /** The names of those that are days. */
    static final Set<String> DAYS = Set.of(EARLIEST_DATE);

    /** The names that a parameter table gives, in the order of the components. */
    public static final List<String> NAMES = List.of(
            "adult-from-age",
            "youth-before-age",
            "volunteering-months",
            "volunteering-sessions-a-month",
            "disclosure-threshold",
            EARLIEST_DATE);

    /** The parameters on a date, each from the row in force then; a name without one is an error. */
    public static Parameters on(LocalDate date, List<Parameter> rows) {
        Function<String, Integer> value = name -> rows.stream()
                .filter(row -> row.name().equals(name) && row.inForceOn(date))
                .map(Parameter::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Parameter %s has no row in force %s."
                        .formatted(name, date.equals(LocalDate.MIN) ? "from the beginning" : "on " + date)));
        return new Parameters(
                value.apply(NAMES.get(0)),
                value.apply(NAMES.get(1)),
                value.apply(NAMES.get(2)),
                value.apply(NAMES.get(3)),
                value.apply(NAMES.get(4)),
                LocalDate.ofEpochDay(value.apply(NAMES.get(5))));
    }
}
