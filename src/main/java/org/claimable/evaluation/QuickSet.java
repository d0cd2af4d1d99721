package org.claimable.evaluation;

/** A conflict-free set found at once, without being the best: what a search begins with, or ends with when cut short. */
final class QuickSet {
    private final long[] gain;
    private final long[][] clashes;

    QuickSet(long[] gain, long[][] clashes) {
        this.gain = gain;
        this.clashes = clashes;
    }

    /** A quick solution: the greatest gain first; null where that leaves an owed claim unstruck. */
    Solution of(long[] free, long[] owed) {
        long[] kept = Bits.none(gain.length);
        long[] still = free.clone();
        long[] unstruck = owed;
        long sum = 0;
        while (!Bits.isEmpty(still)) {
            int best = Bits.next(still, 0);
            for (int i = best; i >= 0; i = Bits.next(still, i + 1)) {
                best = gain[i] > gain[best] ? i : best;
            }
            Bits.add(kept, best);
            sum += gain[best];
            unstruck = Bits.minus(unstruck, clashes[best]);
            still = Bits.without(Bits.minus(still, clashes[best]), best);
        }
        return Bits.isEmpty(unstruck) ? new Solution(sum, kept) : null;
    }

    /** With each claim that clashes with none kept: only a search that was cut short leaves one. */
    long[] completed(long[] kept) {
        long[] complete = kept.clone();
        for (int i = 0; i < gain.length; i++) {
            if (!Bits.meet(clashes[i], complete)) {
                Bits.add(complete, i);
            }
        }
        return complete;
    }
}
