package org.claimable.bank;

import java.math.BigDecimal;

/** The range of a score, both ends included. */
public record ScoreScale(String name, BigDecimal lowest, BigDecimal highest) {
    public ScoreScale {
        if (lowest.compareTo(highest) >= 0) {
            throw new IllegalArgumentException(
                    "Scale %s runs from %s to %s: the lowest score must be below the highest."
                            .formatted(name, lowest, highest));
        }
    }

    public boolean contains(BigDecimal score) {
        return score.compareTo(lowest) >= 0 && score.compareTo(highest) <= 0;
    }
}
