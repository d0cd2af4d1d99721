package org.claimable.forecast;

/** What a planned outcome will need before it can be claimed; {@code source} and {@code provenance} say on what that rests. */
public record Reminder(Kind kind, String message, String source, String provenance) {
    /** What it is about. */
    public enum Kind {
        /** What must show that the outcome was achieved. */
        EVIDENCE,
        /** Whom the outcome is for. */
        AUDIENCE,
        /** What the catalogue says of the outcome. */
        DEFINITION,
        /** That its value is not the same for everyone. */
        SCORE
    }
}
