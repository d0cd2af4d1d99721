package org.claimable.launch;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How tests wait for what must come: as long as a busy machine several times slower than an idle one takes. */
public final class Patience {
    /** The longest wait; only what never comes takes it. */
    public static final Duration LONGEST = Duration.ofMinutes(5);

    private static final int LOOK_EVERY_NANOS = 20_000_000;

    private Patience() {}

    /** What is awaited. */
    public interface Condition {
        boolean holds() throws Exception;
    }

    /** Waits until a condition holds, and fails with what was awaited where it never does, or where it cannot be asked. */
    public static void until(String awaited, Condition condition) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("This did not come about in %s: %s".formatted(LONGEST, awaited));
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }

    private static boolean holds(Condition condition) {
        try {
            return condition.holds();
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }
}
