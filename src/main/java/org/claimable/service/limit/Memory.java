package org.claimable.service.limit;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The heap beside what the service itself needs, in parts that each have one use, so that no request, and no number of them,
 * can fill it: bodies as they were sent, what is made of them while they are decided, streams, and what pages keep.
 */
public final class Memory {
    /** What the service needs itself: its classes and rules, and as much again while others are published. */
    private static final long OWN = 100L << 20;

    private static final long LEAST = 16L << 20;
    private static final int HUNDRED = 100;
    private static final int BODIES = 15;
    private static final int DECIDING = 40;
    private static final int LINES = 15;
    private static final int MET = 15;
    private static final int KEPT = 15;

    private final Allowance bodies;
    private final Allowance deciding;
    private final LineAllowance lines;
    private final PeopleMemory met;
    private final long kept;

    /** Parts of so many bytes in all, for so many streams at once. */
    public Memory(long all, int streams) {
        this.bodies = new Allowance(all / HUNDRED * BODIES);
        this.deciding = new Allowance(all / HUNDRED * DECIDING);
        this.lines = new LineAllowance(all / HUNDRED * LINES);
        this.met = new PeopleMemory(all / HUNDRED * MET, streams);
        this.kept = all / HUNDRED * KEPT;
    }

    /** What is set, or else what the heap has beside the service's own needs. */
    static Memory of(LimitSettings settings) {
        long set = settings.memory().toBytes();
        return new Memory(
                set > 0 ? set : Math.max(LEAST, Runtime.getRuntime().maxMemory() - OWN), settings.streamsAtOnce());
    }

    /** For bodies as they were sent, until they are read. */
    Allowance bodies() {
        return bodies;
    }

    /** For cohorts while they are decided and answered. */
    Allowance deciding() {
        return deciding;
    }

    /** For lines of streams while they are decided. */
    LineAllowance lines() {
        return lines;
    }

    /** For what streams remember of those who passed. */
    PeopleMemory met() {
        return met;
    }

    /** For what pages keep, in bytes. */
    public long kept() {
        return kept;
    }

    /** So many bytes of heap that are taken and given back; by whom is the business of those who do. */
    static final class Allowance {
        private final long size;
        private final AtomicLong taken = new AtomicLong();

        Allowance(long size) {
            this.size = size;
        }

        /** In bytes. */
        long size() {
            return size;
        }

        long taken() {
            return taken.get();
        }

        /** Takes so many bytes; false, and nothing taken, where there are not so many. */
        boolean take(long bytes) {
            if (taken.addAndGet(bytes) <= size) {
                return true;
            }
            taken.addAndGet(-bytes);
            return false;
        }

        /** Whether there are so many now. */
        boolean fits(long bytes) {
            return taken.get() + bytes <= size;
        }

        void give(long bytes) {
            taken.addAndGet(-bytes);
        }
    }

    /** The memory in which all streams decide their lines; one waits until another has written what it decided. */
    static final class LineAllowance {
        private static final long MOMENT = TimeUnit.SECONDS.toNanos(1);

        /** So many of the longest lines fit in, with all that is made of them. */
        private static final int LINES = 16;

        private static final int LINES_AT_ONCE = 4;

        private final long size;
        private long taken;

        LineAllowance(long size) {
            this.size = size;
        }

        /** How long a line may be, in bytes, so that it fits. */
        long longestLine() {
            return size / LINES;
        }

        /** How many bytes all that is said of one line may take, as several are decided at once. */
        long ofOneLine() {
            return size / LINES_AT_ONCE;
        }

        /** Takes memory of a weight, or all there is if it is less; how much was taken, 0 where it is not there within a moment. */
        synchronized long take(long weight) throws InterruptedException {
            long needed = Math.min(weight, size);
            long end = System.nanoTime() + MOMENT;
            // What another gives back may be too little, or be taken by a third.
            while (taken + needed > size) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return 0;
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            taken += needed;
            return needed;
        }

        synchronized void give(long weight) {
            taken -= weight;
            notifyAll();
        }
    }
}
