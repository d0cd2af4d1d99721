package org.claimable.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.claimable.bank.AnswerScale;
import org.claimable.bank.Audience;
import org.claimable.bank.Outcome;
import org.claimable.evaluation.PricedOutcome;
import org.claimable.forecast.Reminder.Kind;

/** What the catalogue says that an outcome will need. */
final class Reminders {
    private final Outcome outcome;
    private final List<Reminder> reminders = new ArrayList<>();

    private Reminders(PricedOutcome priced) {
        this.outcome = priced.outcome();
    }

    static List<Reminder> of(PricedOutcome priced) {
        Reminders of = new Reminders(priced);
        of.add(
                Kind.EVIDENCE,
                "Each claim will need %s.%s".formatted(priced.words().accepted(), of.answers()));
        if (of.outcome.audience() != Audience.ANY) {
            of.add(
                    Kind.AUDIENCE,
                    "It is an outcome for %s.".formatted(priced.words().audience()));
        }
        if (of.outcome.note() != null && !of.outcome.note().isBlank()) {
            of.add(Kind.DEFINITION, of.outcome.note() + ".");
        }
        if (of.outcome.scores() != null) {
            of.add(
                    Kind.SCORE,
                    "Its value depends on each person's scores before and after, so that no forecast can price it.");
        }
        return of.reminders;
    }

    /** The answers that meet the outcome, unless they are licensed. */
    private String answers() {
        AnswerScale scale = outcome.answers();
        if (scale == null || scale.isLicensed()) {
            return "";
        }
        String met = scale.answers().stream()
                .filter(AnswerScale.Answer::meets)
                .map(AnswerScale.Answer::text)
                .collect(Collectors.joining(" or "));
        return " In a survey the answer after must be %s, and the answer before must not.".formatted(met);
    }

    private void add(Kind kind, String message) {
        reminders.add(new Reminder(
                kind,
                message,
                outcome.citation().text(),
                outcome.citation().provenance().word()));
    }
}
