package org.claimable.evaluation;

/** The claimable total, in pence, under each of the two policies of value, whichever was asked for. */
public final class PolicyTotals {
    private long highest;
    private long lowest;

    /** Claims kept under either policy. */
    void add(long worth) {
        add(worth, worth);
    }

    public void add(long worthOfHighest, long worthOfLowest) {
        highest = Math.addExact(highest, worthOfHighest);
        lowest = Math.addExact(lowest, worthOfLowest);
    }

    public void add(PolicyTotals other) {
        add(other.highest, other.lowest);
    }

    public long highest() {
        return highest;
    }

    public long lowest() {
        return lowest;
    }
}
