package org.claimable.bench.tables;

import java.util.Set;

/**
 * A row of the catalogue. {@code audience} is any, adult or youth; {@code evidence} the kinds accepted, in lower case;
 * {@code scale} the name of its answers or scores, empty for a record alone.
 */
public record KnownOutcome(
        String code, String bank, String name, String audience, Set<String> evidence, String scale, String category) {

    /** Of the mental wellbeing bank, whose values no other goes with. */
    public boolean isMental() {
        return bank.equals("UKMWB");
    }

    public boolean accepts(String kind) {
        return evidence.contains(kind);
    }
}
