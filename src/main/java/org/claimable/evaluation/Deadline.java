package org.claimable.evaluation;

import java.time.Duration;

/** How long an evaluation may take. */
public final class Deadline {
    private final Duration most;
    private final long began = System.nanoTime();

    private Deadline(Duration most) {
        this.most = most;
    }

    /** So long from now. */
    public static Deadline in(Duration most) {
        return new Deadline(most);
    }

    /** Fails with {@link EvaluationLimitException} once the time is over. */
    void check() {
        if (System.nanoTime() - began > most.toNanos()) {
            throw new EvaluationLimitException(
                    "The evaluation took longer than %s, so nothing was decided. Maybe send fewer claims at a time."
                            .formatted(words(most)));
        }
    }

    private static String words(Duration most) {
        return most.toSeconds() > 0 ? "%,d seconds".formatted(most.toSeconds()) : "%,d ms".formatted(most.toMillis());
    }
}
