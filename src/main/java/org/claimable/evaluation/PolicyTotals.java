package org.claimable.evaluation;

/** The claimable total, in pence, under each of the two policies of value, whichever was asked for. */
final class PolicyTotals {
    private long highest;
    private long lowest;

    /** Claims kept under either policy. */
    void add(long worth) {
        add(worth, worth);
    }

    void add(long worthOfHighest, long worthOfLowest) {
        highest = Math.addExact(highest, worthOfHighest);
        lowest = Math.addExact(lowest, worthOfLowest);
    }

    void add(PolicyTotals other) {
        add(other.highest, other.lowest);
    }

    long highest() {
        return highest;
    }

    long lowest() {
        return lowest;
    }
}
