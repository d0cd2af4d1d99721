package org.claimable.bench.tables;

/** Two outcomes that are not both claimed; {@code provenance} says from which level of rules on. */
public record Pair(String first, String second, String provenance) {}
