package org.claimable.bench.loop;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The first stage, and whether a later year or a person not named is for review: each claim alone. */
final class Eligibility {
    private final Settings settings;

    Eligibility(Settings settings) {
        this.settings = settings;
    }

    void judge(Claim claim, Judged judged, Person person) {
        if (judged.outcome == null) {
            judged.refuse("UNKNOWN_OUTCOME");
            return;
        }
        if (claim.achievedOn < settings.from() || settings.to() != 0 && claim.achievedOn > settings.to()) {
            judged.refuse("OUTSIDE_PERIOD");
        }
        if (claim.achievedOn > settings.asOf()) {
            judged.refuse("FUTURE_DATE");
        }
        if (settings.level() == 2 && isWrongAge(judged.outcome, person.age)) {
            judged.refuse("WRONG_AGE");
        }
        evidence(claim.evidence, judged);
        if (judged.isOpen() && claim.sustainedYear > 1 && settings.level() == 0) {
            judged.review("SUSTAINED_YEAR");
        } else if (judged.isOpen() && person.individual == null) {
            judged.review("UNTRACKED_INDIVIDUAL");
        }
    }

    /** Whether an outcome is for adults or for young people, and the person is not known to be one. */
    static boolean isWrongAge(Outcome outcome, int age) {
        return age >= 0
                && (outcome.row.audience().equals("adult") && age < 16
                        || outcome.row.audience().equals("youth") && age >= 25);
    }

    private void evidence(Evidence evidence, Judged judged) {
        if (evidence == null) {
            judged.refuse("NO_EVIDENCE");
        } else if (!judged.outcome.row.accepts(evidence.kind)) {
            judged.refuse("WRONG_EVIDENCE");
        } else if (evidence.kind.equals("record")) {
            if (settings.level() > 0
                    && judged.outcome.row.code().equals("regular-volunteering")
                    && isTooFew(evidence)) {
                judged.refuse("TOO_FEW_SESSIONS");
            }
        } else {
            comparison(evidence, judged);
            dates(evidence, judged);
        }
    }

    private static void comparison(Evidence evidence, Judged judged) {
        if (evidence.kind.equals("score")) {
            scores(evidence, judged);
        } else if (evidence.before == null || evidence.after == null) {
            judged.refuse("INCOMPLETE_EVIDENCE");
        } else {
            Boolean before = judged.outcome.meets(evidence.before);
            Boolean after = judged.outcome.meets(evidence.after);
            if (before == null || after == null) {
                judged.refuse("UNKNOWN_ANSWER");
            } else if (before) {
                judged.refuse("ALREADY_MET");
            } else if (!after) {
                judged.refuse("NO_MOVEMENT");
            }
        }
    }

    private static void scores(Evidence evidence, Judged judged) {
        if (evidence.scoreBefore == null || evidence.scoreAfter == null) {
            judged.refuse("INCOMPLETE_EVIDENCE");
        } else if (!judged.outcome.isOnScale(evidence.scoreBefore) || !judged.outcome.isOnScale(evidence.scoreAfter)) {
            judged.refuse("UNKNOWN_ANSWER");
        } else if (evidence.scoreAfter.compareTo(evidence.scoreBefore) <= 0) {
            judged.refuse("NO_MOVEMENT");
        }
    }

    private void dates(Evidence evidence, Judged judged) {
        if (evidence.isBackwards() || evidence.beforeOn > settings.asOf() || evidence.afterOn > settings.asOf()) {
            judged.refuse("SURVEY_DATES");
        }
    }

    private static boolean isTooFew(Evidence evidence) {
        if (evidence.from == 0 || evidence.to == 0 || evidence.sessions < 0) {
            return true;
        }
        LocalDate from = Days.date(evidence.from);
        LocalDate end = Days.date(evidence.to).plusDays(1);
        return end.isBefore(from.plusMonths(2)) || evidence.sessions < ChronoUnit.MONTHS.between(from, end);
    }
}
