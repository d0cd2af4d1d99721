package org.claimable.decision;

import java.util.List;

/**
 * Why a claim is refused or reviewed: the rule and its source, the facts in plain English, the ids of the claims that
 * it clashes with, what would mend it, and a JSON pointer to the part of the request it is about.
 */
public record Reason(
        String code,
        String rule,
        String message,
        List<String> claims,
        String source,
        String provenance,
        String remedy,
        String pointer) {
    public Reason {
        claims = List.copyOf(claims);
    }
}
