package org.claimable.limit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Whether bytes pass fast enough while someone waits for them: at any speed for a while, then at least so many a second on average. */
final class Pace {
    private final long patience;
    private final long slowest;
    private long nanos;
    private long bytes;

    private Pace(Duration patience, long slowest) {
        this.patience = patience.toNanos();
        this.slowest = slowest;
    }

    static Pace of(LimitSettings settings) {
        return new Pace(settings.patience(), settings.slowest().toBytes());
    }

    /** So many more bytes passed since a moment of {@link System#nanoTime()}. */
    void passed(long more, long since) {
        bytes += more;
        nanos += System.nanoTime() - since;
    }

    long bytes() {
        return bytes;
    }

    long seconds() {
        return TimeUnit.NANOSECONDS.toSeconds(nanos);
    }

    boolean isTooSlow() {
        long over = nanos - patience;
        return over > 0 && bytes < slowest * (over / 1e9);
    }
}
