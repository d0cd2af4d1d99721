package org.claimable.comparison;

import java.time.LocalDate;

/**
 * One thing that is not as it was, in one sentence. {@code from} is the first day of a claim on which it makes a
 * difference, null where it does so whatever the day.
 */
public record Change(Thing thing, String id, Kind kind, LocalDate from, String sentence) {
    /** Whether it is new, ends on a day, says something else, or is gone. */
    public enum Kind {
        ADDED,
        ENDED,
        CHANGED,
        REMOVED
    }

    public Change {
        if (id.isBlank() || !sentence.endsWith(".")) {
            throw new IllegalArgumentException("Change %s of %s is no sentence: %s".formatted(id, thing, sentence));
        }
    }
}
