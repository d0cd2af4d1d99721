package org.claimable.method.evaluation.fact;

import java.math.BigDecimal;
import java.util.OptionalLong;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.bank.ValueSet.OutcomeValue;
import org.claimable.method.bank.ValueSet.ScorePoints;

/**
 * What a value set says an outcome is worth for one person, in pence and before deadweight. {@code points} are set for a
 * scored outcome, whose wellbeing is the difference between two of them.
 */
public record Worth(long wellbeing, long exchequer, long business, BigDecimal deadweight, ScorePoints points) {

    /** The worth of an outcome in a value set, null where the set has no value for it. */
    public static Worth of(Outcome outcome, ValueSet values) {
        OutcomeValue value = values.values().get(outcome.code());
        ScorePoints points = values.scorePoints().get(outcome.code());
        if (outcome.scores() == null) {
            return value == null
                    ? null
                    : new Worth(value.wellbeing(), value.exchequer(), value.business(), value.deadweight(), null);
        }
        if (points == null) {
            return null;
        }
        return value == null
                ? new Worth(0, 0, 0, null, points)
                : new Worth(0, value.exchequer(), value.business(), value.deadweight(), points);
    }

    /** The worth with the wellbeing of the movement shown by the evidence, null where the points do not cover it. */
    Worth between(EvidenceFact evidence) {
        if (points == null) {
            return this;
        }
        if (evidence.scoreBefore() == null) {
            return null;
        }
        OptionalLong before = points.at(evidence.scoreBefore());
        OptionalLong after = points.at(evidence.scoreAfter());
        return before.isEmpty() || after.isEmpty()
                ? null
                : new Worth(after.getAsLong() - before.getAsLong(), exchequer, business, deadweight, points);
    }
}
