package org.claimable.method.evaluation.fact;

import java.math.BigDecimal;
import org.claimable.method.bank.AnswerScale.Answer;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.claim.Evidence;
import org.claimable.method.evaluation.fact.Word.Closed;
import org.claimable.method.evaluation.fact.Word.Given;

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

    @Word(value = "there is no evidence", reads = "evidence")
    public boolean isMissing() {
        return judged && evidence == null;
    }

    @Word(value = "there is evidence", scope = true, reads = "evidence")
    public boolean isGiven() {
        return judged && evidence != null;
    }

    @Word(value = "the outcome accepts evidence of this kind", scope = true, reads = "evidence/kind")
    public boolean isAccepted() {
        return accepted;
    }

    @Word(value = "the evidence is a record, of an outcome that accepts records", scope = true, reads = "evidence/kind")
    public boolean isRecorded() {
        return accepted && evidence.kind() == EvidenceKind.RECORD;
    }

    @Word(value = "the evidence is a survey, of an outcome that accepts surveys", scope = true, reads = "evidence/kind")
    public boolean isSurvey() {
        return accepted && evidence.kind() == EvidenceKind.SURVEY;
    }

    @Word(value = "the evidence is a score, of an outcome that accepts scores", scope = true, reads = "evidence/kind")
    public boolean isScore() {
        return accepted && evidence.kind() == EvidenceKind.SCORE;
    }

    @Word(value = "the evidence is a survey or a score that the outcome accepts", scope = true, reads = "evidence/kind")
    public boolean isComparison() {
        return isSurvey() || isScore();
    }

    @Word(value = "it has its before and its after", scope = true, reads = "evidence/before, evidence/after")
    public boolean isComplete() {
        return isSurvey() && evidence.before() != null && evidence.after() != null
                || isScore() && evidence.scoreBefore() != null && evidence.scoreAfter() != null;
    }

    @Word(
            value = "before and after are both on the outcome’s scale",
            scope = true,
            reads = "evidence/before, evidence/after")
    public boolean isOnScale() {
        return onScale;
    }

    @Word(value = "the answer before already meets the outcome", reads = "evidence/before")
    public boolean isMetBefore() {
        return onScale && before != null && before.meets();
    }

    @Word(value = "the answer after meets the outcome", reads = "evidence/after")
    public boolean isMetAfter() {
        return onScale && after != null && after.meets();
    }

    @Word(value = "the score after is higher than the score before", reads = "evidence/before, evidence/after")
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

    @Word(value = "the after is better than the before", reads = "evidence/before, evidence/after")
    public boolean isImproved() {
        return direction() == Direction.IMPROVED;
    }

    @Word(value = "the after is the same as the before", reads = "evidence/before, evidence/after")
    public boolean isUnchanged() {
        return direction() == Direction.UNCHANGED;
    }

    @Word(value = "the after is worse than the before", reads = "evidence/before, evidence/after")
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

    @Word(value = "before and after were asked together at the end", reads = "evidence/retrospective")
    public boolean isRetrospective() {
        return isComparison() && evidence.retrospective();
    }

    @Word(value = "the record has a reference", reads = "evidence/reference", given = Given.HOLDS)
    public boolean isReferenced() {
        return evidence != null && !Asked.blank(evidence.reference());
    }

    @Word(value = "the dates of the before and the after", said = true)
    public ComparisonDates dates() {
        return isComparison() ? new ComparisonDates(evidence.beforeOn(), evidence.afterOn()) : ComparisonDates.NONE;
    }

    @Word(value = "the attendance that the record shows", said = true)
    public Attendance attendance() {
        return isRecorded() ? new Attendance(evidence.from(), evidence.to(), evidence.sessions()) : Attendance.NONE;
    }

    @Word(
            value = "the kind of evidence: record, survey or score",
            blank = true,
            closed = Closed.KIND,
            example = "evidence.kind == \"record\"",
            scope = true,
            reads = "evidence/kind")
    public EvidenceKind kind() {
        return evidence == null ? null : evidence.kind();
    }

    @Word(
            value = "the reference of the evidence",
            blank = true,
            example = "evidence.reference startsWith \"CN-\"",
            reads = "evidence/reference")
    public String reference() {
        return evidence == null ? null : evidence.reference();
    }

    @Word(
            value = "the answer or the score before, as it is given",
            blank = true,
            example = "evidence.before == \"poor\"",
            reads = "evidence/before")
    public String before() {
        return evidence == null ? null : text(evidence.before(), evidence.scoreBefore());
    }

    @Word(
            value = "the answer or the score after, as it is given",
            blank = true,
            example = "evidence.after == \"good\"",
            reads = "evidence/after")
    public String after() {
        return evidence == null ? null : text(evidence.after(), evidence.scoreAfter());
    }

    private static String text(String answer, BigDecimal score) {
        return score == null ? answer : score.stripTrailingZeros().toPlainString();
    }

    @Word(
            value = "the score before, on the outcome’s scale",
            name = "score.before",
            blank = true,
            example = "evidence.score.before < 14",
            reads = "evidence/before")
    public BigDecimal givenScoreBefore() {
        return scoreBefore();
    }

    @Word(
            value = "the score after, on the outcome’s scale",
            name = "score.after",
            blank = true,
            example = "evidence.score.after >= 20",
            reads = "evidence/after")
    public BigDecimal givenScoreAfter() {
        return scoreAfter();
    }

    BigDecimal scoreBefore() {
        return onScale && isScore() ? evidence.scoreBefore() : null;
    }

    BigDecimal scoreAfter() {
        return onScale && isScore() ? evidence.scoreAfter() : null;
    }
}
