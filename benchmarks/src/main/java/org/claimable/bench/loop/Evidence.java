package org.claimable.bench.loop;

import java.math.BigDecimal;

/** The evidence of a claim; texts not given are null, days not given are 0, sessions not given -1. */
public final class Evidence {
    String kind;
    String reference;
    int from;
    int to;
    int sessions = -1;
    String before;
    String after;
    BigDecimal scoreBefore;
    BigDecimal scoreAfter;
    int beforeOn;
    int afterOn;
    boolean retrospective;

    /** In lower case: record, survey or score. */
    public String kind() {
        return kind;
    }

    public String reference() {
        return reference;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    public int sessions() {
        return sessions;
    }

    public String before() {
        return before;
    }

    public String after() {
        return after;
    }

    public BigDecimal scoreBefore() {
        return scoreBefore;
    }

    public BigDecimal scoreAfter() {
        return scoreAfter;
    }

    public int beforeOn() {
        return beforeOn;
    }

    public int afterOn() {
        return afterOn;
    }

    public boolean isRetrospective() {
        return retrospective;
    }

    /** Both days are given, the after is not later, and it is not said to be retrospective. */
    public boolean isBackwards() {
        return beforeOn != 0 && afterOn != 0 && afterOn <= beforeOn && !retrospective;
    }

    /** A survey or score without its before or its after. */
    public boolean isIncomplete() {
        return kind.equals("score") ? scoreBefore == null || scoreAfter == null : before == null || after == null;
    }

    public boolean isScoreHigher() {
        return scoreAfter.compareTo(scoreBefore) > 0;
    }

    /** Whether both scores are on a scale. */
    public boolean isOn(BigDecimal lowest, BigDecimal highest) {
        return scoreBefore.min(scoreAfter).compareTo(lowest) >= 0
                && scoreBefore.max(scoreAfter).compareTo(highest) <= 0;
    }
}
