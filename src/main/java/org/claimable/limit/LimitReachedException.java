package org.claimable.limit;

import java.time.Duration;

/** A request that is refused for one of the limits; nothing of it was decided. The message says what to do. */
public final class LimitReachedException extends RuntimeException {
    private final Limit limit;
    private final Duration retryAfter;

    /** {@code retryAfter} is when it is worth to try again, null where the same would never do. */
    LimitReachedException(Limit limit, Duration retryAfter, String message) {
        super(message);
        this.limit = limit;
        this.retryAfter = retryAfter;
    }

    /** The memory is in use by others now. */
    static LimitReachedException noMemory(Duration retryAfter) {
        return new LimitReachedException(
                Limit.MEMORY,
                retryAfter,
                "The memory for requests is in use by others. Nothing was decided; try again in a few seconds.");
    }

    public Limit limit() {
        return limit;
    }

    /** Seconds, at least one, after which it is worth to try again; 0 where the same would never do. */
    public long retryAfter() {
        return retryAfter == null ? 0 : Math.max(1, retryAfter.toSeconds());
    }
}
