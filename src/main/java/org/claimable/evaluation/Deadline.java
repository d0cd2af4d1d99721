package org.claimable.evaluation;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** How long an evaluation may take, and whether anyone still waits for it. */
public final class Deadline {
    private static final long BETWEEN_LOOKS = 100_000_000;
    private static final BooleanSupplier NEVER = () -> false;

    private final Duration most;
    private final BooleanSupplier gone;
    private final long began = System.nanoTime();

    private long looked = began;

    private Deadline(Duration most, BooleanSupplier gone) {
        this.most = most;
        this.gone = gone;
    }

    /** So long from now. */
    public static Deadline in(Duration most) {
        return new Deadline(most, NEVER);
    }

    /** So long from now, and no longer than until {@code gone}, which is asked now and then on the thread that decides. */
    public static Deadline in(Duration most, BooleanSupplier gone) {
        return new Deadline(most, gone);
    }

    /** Fails with {@link EvaluationLimitException} once the time is over, with {@link CallerGoneException} once no one waits. */
    void check() {
        long now = System.nanoTime();
        if (now - looked > BETWEEN_LOOKS) {
            looked = now;
            if (gone.getAsBoolean()) {
                throw new CallerGoneException();
            }
        }
        if (now - began > most.toNanos()) {
            throw new EvaluationLimitException(
                    "The evaluation took longer than %s, so nothing was decided. Maybe send fewer claims at a time."
                            .formatted(words(most)));
        }
    }

    private static String words(Duration most) {
        return most.toSeconds() > 0 ? "%,d seconds".formatted(most.toSeconds()) : "%,d ms".formatted(most.toMillis());
    }
}
