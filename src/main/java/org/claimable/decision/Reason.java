package org.claimable.decision;

import java.util.List;

/**
 * Why a claim is refused or reviewed: the rule and its source, the facts in plain English, the ids of the claims that
 * it clashes with, how to fix it, and a JSON pointer to the part of the request it is about. {@code basis} is the row
 * that makes it less firm than its rule, null where none does.
 */
public record Reason(
        String code,
        String rule,
        String message,
        List<String> claims,
        String source,
        String provenance,
        Basis basis,
        String remedy,
        String pointer) {
    public Reason {
        claims = List.copyOf(claims);
    }

    /** A reason that is as firm as its rule. */
    public Reason(
            String code,
            String rule,
            String message,
            List<String> claims,
            String source,
            String provenance,
            String remedy,
            String pointer) {
        this(code, rule, message, claims, source, provenance, null, remedy, pointer);
    }

    /** The message, and why it is less firm than its rule where it is. */
    public String text() {
        return basis == null ? message : message + " " + basis.text();
    }

    /** The same reason with a further sentence in its message. */
    public Reason with(String sentence) {
        return new Reason(code, rule, message + " " + sentence, claims, source, provenance, basis, remedy, pointer);
    }
}
