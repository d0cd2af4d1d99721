package org.claimable.limit;

import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** The memory in which all streams decide their lines; one waits until another has written what it decided. */
@Component
final class LineRoom {
    private static final long MOMENT = TimeUnit.SECONDS.toNanos(1);

    /** So many of the longest lines fit in, with all that is made of them. */
    private static final int LINES = 16;

    private static final int LINES_AT_ONCE = 4;

    private final long size;
    private long taken;

    LineRoom(Memory memory) {
        this.size = memory.lines();
    }

    /** How long a line may be, in bytes, so that it fits. */
    long longestLine() {
        return size / LINES;
    }

    /** How many bytes all that is said of one line may take, as several are decided at once. */
    long ofOneLine() {
        return size / LINES_AT_ONCE;
    }

    /** Takes room of a weight, or all there is if it is less; how much was taken, 0 where it is not there within a moment. */
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
