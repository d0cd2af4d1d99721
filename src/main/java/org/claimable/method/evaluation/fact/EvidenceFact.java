package org.claimable.method.evaluation.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.claimable.method.bank.AnswerScale.Answer;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.claim.Evidence;

/**
 * The evidence of a claim held against what its outcome accepts. Each answer implies the one before it: given, accepted,
 * complete, on the scale; so a question about contents is never answered of evidence that is not accepted.
 */
public final class EvidenceFact {
    private final Evidence evidence;
    private final boolean judged;
    private final boolean accepted;
    private final Answer before;
    private final Answer after;
    private final boolean onScale;

    /** {@code evidence} null: none was given; {@code outcome} null: an unknown outcome, of which no evidence is judged. */
    public EvidenceFact(Evidence evidence, Outcome outcome) {
        this.evidence = evidence;
        this.judged = outcome != null;
        this.accepted = judged && evidence != null && outcome.accepts(evidence.kind());
        this.before = isSurvey() ? answer(outcome, evidence.before()) : null;
        this.after = isSurvey() ? answer(outcome, evidence.after()) : null;
        this.onScale = isComplete() && (isSurvey() ? before != null && after != null : scoresOn(outcome));
    }

    private static Answer answer(Outcome outcome, String text) {
        return text == null ? null : outcome.answers().find(text).orElse(null);
    }

    private boolean scoresOn(Outcome outcome) {
        return outcome.scores().contains(evidence.scoreBefore())
                && outcome.scores().contains(evidence.scoreAfter());
    }

    public boolean isMissing() {
        return judged && evidence == null;
    }

    public boolean isGiven() {
        return judged && evidence != null;
    }

    /** Of a kind that the outcome accepts. */
    public boolean isAccepted() {
        return accepted;
    }

    public boolean isRecorded() {
        return accepted && evidence.kind() == EvidenceKind.RECORD;
    }

    public boolean isSurvey() {
        return accepted && evidence.kind() == EvidenceKind.SURVEY;
    }

    public boolean isScore() {
        return accepted && evidence.kind() == EvidenceKind.SCORE;
    }

    /** An accepted survey or score: it compares a before with an after. */
    public boolean isComparison() {
        return isSurvey() || isScore();
    }

    /** A comparison with both its before and its after. */
    public boolean isComplete() {
        return isSurvey() && evidence.before() != null && evidence.after() != null
                || isScore() && evidence.scoreBefore() != null && evidence.scoreAfter() != null;
    }

    /** A complete comparison whose answers, or scores, are on the outcome's scale. */
    public boolean isOnScale() {
        return onScale;
    }

    /** The answer before is on the scale and meets the outcome. */
    public boolean isMetBefore() {
        return onScale && before != null && before.meets();
    }

    public boolean isMetAfter() {
        return onScale && after != null && after.meets();
    }

    /** The score after is higher than the score before. */
    public boolean isScoreHigher() {
        return onScale && isScore() && evidence.scoreAfter().compareTo(evidence.scoreBefore()) > 0;
    }

    /** Which way it moved from before to after; not known where they are not both on the outcome's scale. */
    public Direction direction() {
        if (!onScale) {
            return Direction.NOT_KNOWN;
        }
        return isSurvey()
                ? Direction.of(before, after)
                : Direction.ofRise(evidence.scoreAfter().compareTo(evidence.scoreBefore()));
    }

    /** Before and after are on the scale, and the after is known to be better. */
    public boolean isImproved() {
        return direction() == Direction.IMPROVED;
    }

    /** Before and after are on the scale and the same. */
    public boolean isUnchanged() {
        return direction() == Direction.UNCHANGED;
    }

    /** Before and after are on the scale, and the after is known to be worse. */
    public boolean isWorsened() {
        return direction() == Direction.WORSENED;
    }

    /**
     * Whether this shows, by the same kind of evidence, that the outcome another showed is no longer there: the answer after
     * does not meet it, or the score after is not above the score that the other began with.
     */
    public boolean isLapseAfter(EvidenceFact other) {
        if (!onScale || !other.onScale || kind() != other.kind()) {
            return false;
        }
        return isSurvey() ? !after.meets() : evidence.scoreAfter().compareTo(other.evidence.scoreBefore()) <= 0;
    }

    public boolean isRetrospective() {
        return isComparison() && evidence.retrospective();
    }

    public boolean isReferenced() {
        return evidence != null
                && evidence.reference() != null
                && !evidence.reference().isBlank();
    }

    /** The dates of the comparison. */
    public ComparisonDates dates() {
        return isComparison() ? new ComparisonDates(evidence.beforeOn(), evidence.afterOn()) : ComparisonDates.NONE;
    }

    /** The attendance that the record shows. */
    public Attendance attendance() {
        return isRecorded() ? new Attendance(evidence.from(), evidence.to(), evidence.sessions()) : Attendance.NONE;
    }

    public EvidenceKind kind() {
        return evidence == null ? null : evidence.kind();
    }

    /** The before as given: an answer or a score. */
    public Object before() {
        return evidence.kind() == EvidenceKind.SCORE ? evidence.scoreBefore() : evidence.before();
    }

    /** The after as given: an answer or a score. */
    public Object after() {
        return evidence.kind() == EvidenceKind.SCORE ? evidence.scoreAfter() : evidence.after();
    }

    BigDecimal scoreBefore() {
        return onScale && isScore() ? evidence.scoreBefore() : null;
    }

    BigDecimal scoreAfter() {
        return onScale && isScore() ? evidence.scoreAfter() : null;
    }

    /** Which way an answer, or a score, moved from before to after, whether or not it crossed the line of its outcome. */
    public enum Direction {
        IMPROVED,
        UNCHANGED,
        WORSENED,
        /** The answers differ, and their scale does not rank them. */
        NOT_KNOWN;

        /** From one answer of a scale to another of the same scale. */
        static Direction of(Answer before, Answer after) {
            if (before.equals(after)) {
                return UNCHANGED;
            }
            return before.rank() == null ? NOT_KNOWN : ofRise(before.rank() - after.rank());
        }

        /** By how much it rose, as a sign. */
        static Direction ofRise(int rise) {
            if (rise == 0) {
                return UNCHANGED;
            }
            return rise > 0 ? IMPROVED : WORSENED;
        }
    }

    /** The first day, the last day and the number of sessions that a record shows; what was not given is null. */
    public record Attendance(LocalDate from, LocalDate to, Integer sessions) {
        static final Attendance NONE = new Attendance(null, null, null);

        private boolean isKnown() {
            return from != null && to != null && sessions != null;
        }

        /** The day after the last is not before the first plus so many months. */
        public boolean lastsMonths(int months) {
            return isKnown() && !to.plusDays(1).isBefore(from.plusMonths(months));
        }

        /** At least so many sessions for each whole month from the first day to the day after the last. */
        public boolean hasSessionsAMonth(int aMonth) {
            return isKnown() && sessions >= aMonth * ChronoUnit.MONTHS.between(from, to.plusDays(1));
        }
    }

    /** The dates of a survey or score before and after; what was not given is null. */
    public record ComparisonDates(LocalDate before, LocalDate after) {
        static final ComparisonDates NONE = new ComparisonDates(null, null);

        public boolean isBothGiven() {
            return before != null && after != null;
        }

        /** Both are given and the after is not later than the before. */
        public boolean isAfterNotLater() {
            return isBothGiven() && !after.isAfter(before);
        }

        /** Either is later than a day. */
        public boolean isAnyLaterThan(LocalDate day) {
            return before != null && before.isAfter(day) || after != null && after.isAfter(day);
        }
    }
}
