package org.claimable.bench.loop;

/** The header of a stream. Days are numbers such as 20260601; {@code from} and {@code to} 0 where open; {@code level} 0, 1, 2. */
public record Settings(int asOf, int from, int to, int level) {
    /** The level from which on a row of a provenance may refuse. */
    public static int levelOf(String provenance) {
        return switch (provenance) {
            case "published", "PUBLISHED" -> 0;
            case "legacy", "WITH_LEGACY" -> 1;
            default -> 2;
        };
    }
}
