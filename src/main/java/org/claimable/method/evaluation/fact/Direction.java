package org.claimable.method.evaluation.fact;

import org.claimable.method.bank.AnswerScale.Answer;

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
