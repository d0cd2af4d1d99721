package org.claimable.method.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.claimable.method.bank.AnswerScale;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.Audience;
import org.claimable.method.evaluation.Pricing.PricedOutcome;

/** What a planned outcome will need before it can be claimed; {@code source} and {@code provenance} say on what that rests. */
public record Reminder(Kind kind, String message, String source, String provenance) {

    /** What it is about. */
    public enum Kind {
        /** What must show that the outcome was achieved. */
        EVIDENCE,
        /** Whom the outcome is for. */
        AUDIENCE,
        /** What the catalogue says of the outcome. */
        DEFINITION,
        /** That its value is not the same for everyone. */
        SCORE
    }

    /** What the catalogue says that an outcome will need. */
    static List<Reminder> of(PricedOutcome priced) {
        Outcome outcome = priced.outcome();
        List<Reminder> reminders = new ArrayList<>();
        reminders.add(of(
                outcome,
                Kind.EVIDENCE,
                "Each claim will need %s.%s".formatted(priced.words().accepted(), met(outcome.answers()))));
        if (outcome.audience() != Audience.ANY) {
            reminders.add(of(
                    outcome,
                    Kind.AUDIENCE,
                    "It is an outcome for %s.".formatted(priced.words().audience())));
        }
        if (outcome.note() != null && !outcome.note().isBlank()) {
            reminders.add(of(outcome, Kind.DEFINITION, outcome.note() + "."));
        }
        if (outcome.scores() != null) {
            reminders.add(of(
                    outcome,
                    Kind.SCORE,
                    "Its value depends on each person's scores before and after, so that no forecast can price it."));
        }
        return reminders;
    }

    private static Reminder of(Outcome outcome, Kind kind, String message) {
        return new Reminder(
                kind,
                message,
                outcome.citation().text(),
                outcome.citation().provenance().word());
    }

    /** The answers that meet the outcome, unless they are licensed. */
    private static String met(AnswerScale scale) {
        if (scale == null || scale.isLicensed()) {
            return "";
        }
        String met = scale.answers().stream()
                .filter(AnswerScale.Answer::meets)
                .map(AnswerScale.Answer::words)
                .collect(Collectors.joining(" or "));
        return " In a survey the answer after must be %s, and the answer before must not.".formatted(met);
    }
}
