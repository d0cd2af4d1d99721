package org.claimable.method.citation;

import java.util.Locale;

/** How firmly a rule or row rests on a text: a source says so, HACT's pre-2022 help says so, or it only follows. */
public enum Provenance {
    PUBLISHED,
    LEGACY,
    INFERRED;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word used on the wire and in rule files: {@code published}, {@code legacy} or {@code inferred}. */
    public String word() {
        return word;
    }

    /** The provenance that a word names; an unknown word is an error that lists the three. */
    public static Provenance of(String word) {
        for (Provenance provenance : values()) {
            if (provenance.word().equals(word)) {
                return provenance;
            }
        }
        throw new IllegalArgumentException(
                "Provenance \"%s\" is not known. Maybe published, legacy or inferred.".formatted(word));
    }

    /** The weaker of two: what rests on both is only as firm as this. */
    public Provenance weaker(Provenance other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
