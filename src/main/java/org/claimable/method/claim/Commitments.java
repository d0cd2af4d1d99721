package org.claimable.method.claim;

import java.math.BigDecimal;
import java.util.List;

/** What a contract promised: by outcome, each once, and a {@code total} in pounds, null where none was promised. */
public record Commitments(BigDecimal total, List<Commitment> outcomes) {
    public Commitments {
        outcomes = List.copyOf(outcomes);
        if (total == null && outcomes.isEmpty()) {
            throw new IllegalArgumentException("Nothing is promised.");
        }
    }

    /** What a contract promised of one outcome: {@code people}, and a {@code value} in pounds, either null where not promised. */
    public record Commitment(String outcome, Integer people, BigDecimal value) {
        public Commitment {
            if (people == null && value == null) {
                throw new IllegalArgumentException(
                        "Of outcome %s neither people nor a value are promised.".formatted(outcome));
            }
        }
    }
}
