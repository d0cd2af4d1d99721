package org.claimable.evaluation.rule;

import org.claimable.evaluation.fact.Claim;
import org.claimable.evaluation.fact.Pair;

/** What a rule looks at. */
public enum FactType {
    CLAIM("Claim", Claim.class),
    PAIR("Pair", Pair.class);

    private final String word;
    private final Class<?> type;

    FactType(String word, Class<?> type) {
        this.word = word;
        this.type = type;
    }

    /** The name of its type in a pattern. */
    public String word() {
        return word;
    }

    public Class<?> type() {
        return type;
    }
}
