package org.claimable.method.claim;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a contract promised: by outcome, each once in each space and once besides, and a {@code total} in pounds, null where none was
 * promised.
 */
public record Commitments(BigDecimal total, List<Commitment> outcomes) {
    public Commitments {
        outcomes = List.copyOf(outcomes);
        if (total == null && outcomes.isEmpty()) {
            throw new IllegalArgumentException("Nothing is promised.");
        }
    }

    /** Those of which it is not said why they are needed. */
    public List<Commitment> withoutRationale() {
        return outcomes.stream().filter(each -> each.need().rationale() == null).toList();
    }

    /**
     * What a contract promised of one outcome: {@code people}, and a {@code value} in pounds, either null where not promised; {@code need}
     * says where and why.
     */
    public record Commitment(String outcome, Integer people, BigDecimal value, LocalNeed need) {
        public Commitment {
            if (people == null && value == null) {
                throw new IllegalArgumentException(
                        "Of outcome %s neither people nor a value are promised.".formatted(outcome));
            }
        }

        /** One of no space, of which it is not said why. */
        public Commitment(String outcome, Integer people, BigDecimal value) {
            this(outcome, people, value, LocalNeed.NONE);
        }

        /** Says nothing of its content, so that no log can. */
        @Override
        public String toString() {
            return "A commitment";
        }
    }

    /**
     * Where an outcome is promised and why it is needed there: the {@code space} and whose it is, a {@code rationale}, and how urgent the
     * need is, in the sender's words. Each is null where it is not given.
     */
    public record LocalNeed(String space, String organisation, String rationale, String priority)
            implements Serializable {
        public static final LocalNeed NONE = new LocalNeed(null, null, null, null);

        public boolean isNone() {
            return equals(NONE);
        }

        /** Says nothing of its content, so that no log can. */
        @Override
        public String toString() {
            return "A local need";
        }
    }
}
