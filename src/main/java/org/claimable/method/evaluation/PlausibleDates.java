package org.claimable.method.evaluation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Evidence;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.claim.Violations;
import org.claimable.method.rulebook.Parameters.ParameterTimeline;

/** Finds dates that are before the earliest one that a rule set takes for plausible, and so are slips. */
public final class PlausibleDates {
    public static final String CODE = "IMPLAUSIBLE_DATE";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM u", Locale.UK);

    private final ParameterTimeline parameters;
    private final Violations violations;

    public PlausibleDates(ParameterTimeline parameters, Violations violations) {
        this.parameters = parameters;
        this.violations = violations;
    }

    /** Notes every such date of a cohort, by its JSON pointer after {@code prefix}. */
    void check(Cohort cohort, String prefix) {
        note(prefix + "/period/from", cohort.period().from());
        note(prefix + "/period/to", cohort.period().to());
        note(prefix + "/asOf", cohort.asOf());
        for (int i = 0; i < cohort.claims().size(); i++) {
            check(cohort.claims().get(i), prefix, i);
        }
        for (int i = 0; i < cohort.previouslyCounted().size(); i++) {
            check(cohort.previouslyCounted().get(i), prefix, i);
        }
    }

    /** The same of one claim at a position; of a row that could not be read all that is wrong was noted then. */
    public void check(Claim claim, String prefix, int position) {
        Evidence evidence = claim.evidence();
        boolean plausible = !claim.isReadable()
                || isPlausible(claim.achievedOn())
                        && (evidence == null
                                || isPlausible(evidence.from())
                                        && isPlausible(evidence.to())
                                        && isPlausible(evidence.beforeOn())
                                        && isPlausible(evidence.afterOn()));
        if (!plausible) {
            String pointer = prefix + "/claims/" + position;
            note(pointer + "/achievedOn", claim.achievedOn());
            if (evidence != null) {
                note(pointer + "/evidence/from", evidence.from());
                note(pointer + "/evidence/to", evidence.to());
                note(pointer + "/evidence/beforeOn", evidence.beforeOn());
                note(pointer + "/evidence/afterOn", evidence.afterOn());
            }
        }
    }

    /** The same of one earlier count at a position. */
    public void check(PreviouslyCounted entry, String prefix, int position) {
        if (!isPlausible(entry.achievedOn())) {
            note(prefix + "/previouslyCounted/" + position + "/achievedOn", entry.achievedOn());
        }
    }

    /** Notes a date, where it is not plausible, by its place. */
    public void note(String place, LocalDate date) {
        if (!isPlausible(date)) {
            violations.add(
                    place,
                    CODE,
                    "%s is before %s, the earliest date that can be right. Check the year."
                            .formatted(date.format(DAY), earliest(date).format(DAY)));
        }
    }

    private boolean isPlausible(LocalDate date) {
        return date == null || parameters.isPlausible(date);
    }

    private LocalDate earliest(LocalDate date) {
        return parameters.on(date).earliestDate();
    }
}
