package org.claimable.method.recovery;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.claimable.method.bank.AnswerScale.Answer;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.claim.Evidence;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.recovery.PersonCase.Changes;
import org.claimable.method.recovery.Supplies.Wanting;

/** What becomes of a claim where a survey or a score that it lacks is there; each is false, and changes nothing, where that cannot help. */
final class SuppliedSurveys {
    private static final int LONG_AGO = 5;

    private final Evaluation evaluation;
    private final LocalDate until;

    SuppliedSurveys(Evaluation evaluation, LocalDate until) {
        this.evaluation = evaluation;
        this.until = until;
    }

    /**
     * A survey after shows the outcome; where there was one already, a later one does, and the outcome is achieved on its day, which is in
     * the period and still to come.
     */
    boolean again(Wanting wanting, Changes changes) {
        Evidence now = wanting.claim().evidence();
        boolean known = now != null && (now.before() != null || now.scoreBefore() != null);
        if (!known) {
            return false;
        }
        if (now.after() == null && now.scoreAfter() == null) {
            return isBefore(now.beforeOn(), until) && shown(wanting, changes, now.beforeOn(), until, false, true);
        }
        LocalDate end = evaluation.cohort().period().to();
        LocalDate day = end != null && end.isBefore(until) ? end : until;
        if (day.isBefore(evaluation.asOf()) || !isBefore(now.beforeOn(), day) || !isBefore(now.afterOn(), day)) {
            return false;
        }
        boolean shown = shown(wanting, changes, now.beforeOn(), day, false, true);
        if (shown) {
            changes.replace(wanting.place(), Supplies.on(changes.claim(wanting.place()), day));
        }
        return shown;
    }

    /** Whether a day leaves time for another; one that is not given does, and so does a slip of the pen in the future. */
    private boolean isBefore(LocalDate day, LocalDate other) {
        return day == null || day.isBefore(other) || day.isAfter(evaluation.asOf());
    }

    /** The outcome is shown by a survey before and after, long enough apart. */
    boolean whole(Wanting wanting, Changes changes) {
        return shown(wanting, changes, until.minusYears(LONG_AGO), until, false, true);
    }

    /** Answers that are not on the scale are. */
    boolean corrected(Wanting wanting, Changes changes) {
        Evidence now = wanting.claim().evidence();
        return now != null && shown(wanting, changes, now.beforeOn(), now.afterOn(), now.retrospective(), false);
    }

    /** The survey after is long enough after the one before. */
    boolean dated(Wanting wanting, Changes changes) {
        return shown(wanting, changes, until.minusYears(LONG_AGO), until, false, false);
    }

    /** The outcome is shown by a survey or a score on some days; what is given is kept, but {@code anew} for the answer after, and off the scale. */
    private boolean shown(
            Wanting wanting,
            Changes changes,
            LocalDate beforeOn,
            LocalDate afterOn,
            boolean retrospective,
            boolean anew) {
        Outcome outcome = Supplies.outcomeOf(wanting.claim(), evaluation);
        Evidence now = wanting.claim().evidence();
        if (outcome == null || outcome.answers() == null && outcome.scores() == null) {
            return false;
        }
        boolean score = outcome.answers() == null
                || now != null && now.kind() == EvidenceKind.SCORE && outcome.scores() != null;
        changes.decideLater();
        if (score) {
            changes.leaveUnpriced();
        }
        Supplies.put(
                wanting,
                changes,
                new Evidence(
                        score ? EvidenceKind.SCORE : EvidenceKind.SURVEY,
                        now == null ? null : now.reference(),
                        null,
                        null,
                        null,
                        score ? null : answer(outcome, now == null ? null : now.before(), false),
                        score ? null : answer(outcome, now == null || anew ? null : now.after(), true),
                        score ? score(outcome, now == null ? null : now.scoreBefore(), false) : null,
                        score ? score(outcome, now == null || anew ? null : now.scoreAfter(), true) : null,
                        beforeOn,
                        afterOn,
                        retrospective));
        return true;
    }

    /** The answer that is given where it is on the scale, else the first that meets the outcome or does not. */
    private static String answer(Outcome outcome, String given, boolean meets) {
        if (given != null && outcome.answers().find(given).isPresent()) {
            return given;
        }
        return outcome.answers().answers().stream()
                .filter(each -> each.meets() == meets)
                .map(Answer::text)
                .findFirst()
                .orElse(null);
    }

    private static BigDecimal score(Outcome outcome, BigDecimal given, boolean high) {
        if (given != null && outcome.scores().contains(given)) {
            return given;
        }
        return high ? outcome.scores().highest() : outcome.scores().lowest();
    }
}
