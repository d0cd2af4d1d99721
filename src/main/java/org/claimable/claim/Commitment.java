package org.claimable.claim;

import java.math.BigDecimal;

/** What a contract promised of one outcome: {@code people}, and a {@code value} in pounds, either null where not promised. */
public record Commitment(String outcome, Integer people, BigDecimal value) {
    public Commitment {
        if (people == null && value == null) {
            throw new IllegalArgumentException(
                    "Of outcome %s neither people nor a value are promised.".formatted(outcome));
        }
    }
}
