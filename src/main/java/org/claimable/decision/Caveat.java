package org.claimable.decision;

import java.util.List;

/**
 * What a reader must know of a claim without its being refused for it; {@code claims} are the ids of the other claims that
 * it is about, in submitted order, none for most.
 */
public record Caveat(String code, String rule, String message, String source, String provenance, List<String> claims) {
    public Caveat {
        claims = List.copyOf(claims);
    }

    /** A caveat that is about no other claim. */
    public Caveat(String code, String rule, String message, String source, String provenance) {
        this(code, rule, message, source, provenance, List.of());
    }
}
