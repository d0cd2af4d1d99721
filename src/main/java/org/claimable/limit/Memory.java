package org.claimable.limit;

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
    private static final int MET = 10;
    private static final int KEPT = 20;

    private final Room bodies;
    private final Room deciding;
    private final long lines;
    private final Room met;
    private final long kept;

    /** Parts of so many bytes in all. */
    public Memory(long all) {
        this.bodies = new Room(all / HUNDRED * BODIES);
        this.deciding = new Room(all / HUNDRED * DECIDING);
        this.lines = all / HUNDRED * LINES;
        this.met = new Room(all / HUNDRED * MET);
        this.kept = all / HUNDRED * KEPT;
    }

    /** What is set, or else what the heap has beside the service's own needs. */
    static Memory of(LimitSettings settings) {
        long set = settings.memory().toBytes();
        return new Memory(set > 0 ? set : Math.max(LEAST, Runtime.getRuntime().maxMemory() - OWN));
    }

    /** For bodies as they were sent, until they are read. */
    Room bodies() {
        return bodies;
    }

    /** For cohorts while they are decided and answered. */
    Room deciding() {
        return deciding;
    }

    /** For lines of streams while they are decided, in bytes. */
    long lines() {
        return lines;
    }

    /** For what streams remember of those who passed. */
    Room met() {
        return met;
    }

    /** For what pages keep, in bytes. */
    public long kept() {
        return kept;
    }
}
