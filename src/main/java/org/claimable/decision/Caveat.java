package org.claimable.decision;

/** What a reader must know of a claim without its being refused for it. */
public record Caveat(String code, String rule, String message, String source, String provenance) {}
