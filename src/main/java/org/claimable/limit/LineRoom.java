package org.claimable.limit;

import org.springframework.stereotype.Component;

/** The memory in which all streams decide their lines; one waits until another has written what it decided. */
@Component
final class LineRoom {
    private static final long MOMENT = 1_000;

    /** So many of the longest lines fit in, with all that is made of them. */
    private static final int LINES = 16;

    private final long size;
    private long taken;

    LineRoom(Memory memory) {
        this.size = memory.lines();
    }

    /** How long a line may be, in bytes, so that it fits. */
    long longestLine() {
        return size / LINES;
    }

    /** Takes room of a weight, or all there is if it is less; how much was taken, 0 where it is not there within a moment. */
    synchronized long take(long weight) throws InterruptedException {
        long needed = Math.min(weight, size);
        if (taken + needed > size) {
            wait(MOMENT);
        }
        if (taken + needed > size) {
            return 0;
        }
        taken += needed;
        return needed;
    }

    synchronized void give(long weight) {
        taken -= weight;
        notifyAll();
    }
}
