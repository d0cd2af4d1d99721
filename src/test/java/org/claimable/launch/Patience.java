package org.claimable.launch;

import java.time.Duration;

/** How tests wait for what must come: as long as a busy machine several times slower than an idle one takes. */
public final class Patience {
    /** The longest wait; only what never comes takes it. */
    public static final Duration LONGEST = Duration.ofMinutes(5);

    private static final int LOOK_EVERY_MILLIS = 20;

    private Patience() {}

    /** What is awaited. */
    public interface Condition {
        boolean holds() throws Exception;
    }

    /** Waits until a condition holds, and fails with what was awaited where it never does. */
    public static void until(String awaited, Condition condition) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("This did not come about in %s: %s".formatted(LONGEST, awaited));
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }
}
