package org.claimable.evaluation;

/** What the best set of a state can gain at most, and which owed claims are still worth watching. */
final class ConflictBound {
    private final long[] gain;
    private final long[][] clashes;
    private final int n;

    ConflictBound(long[] gain, long[][] clashes) {
        this.gain = gain;
        this.clashes = clashes;
        this.n = gain.length;
    }

    /**
     * At most: of each clique of free claims one gain, and for each claim whose strikers meet no other's at least one
     * loss.
     */
    long of(long[] free, long[] owed) {
        return gains(free) + losses(free, owed);
    }

    private long gains(long[] free) {
        long sum = 0;
        long[] left = free.clone();
        for (int i = greatest(left); i >= 0 && gain[i] > 0; i = greatest(left)) {
            sum += gain[i];
            Bits.remove(left, i);
            long[] clique = Bits.and(left, clashes[i]);
            for (int j = Bits.next(clique, 0); j >= 0; j = Bits.next(clique, j + 1)) {
                Bits.remove(left, j);
                long[] closer = Bits.and(clique, clashes[j]);
                clique = closer;
            }
        }
        return sum;
    }

    private int greatest(long[] left) {
        int greatest = -1;
        for (int i = Bits.next(left, 0); i >= 0; i = Bits.next(left, i + 1)) {
            greatest = greatest < 0 || gain[i] > gain[greatest] ? i : greatest;
        }
        return greatest;
    }

    private long losses(long[] free, long[] owed) {
        long sum = 0;
        long[] within = Bits.or(free, owed);
        long[] untouched = free.clone();
        for (int i = Bits.next(within, 0); i >= 0; i = Bits.next(within, i + 1)) {
            long[] strikers = strikers(i, free);
            if (Bits.isSubset(strikers, free, untouched)) {
                sum += leastLoss(strikers);
                untouched = Bits.minus(untouched, strikers);
            }
        }
        return sum;
    }

    /** The free claims of which at least one must be kept: those that clash with it, and itself where it is free. */
    private long[] strikers(int claim, long[] free) {
        long[] strikers = Bits.and(clashes[claim], free);
        if (Bits.has(free, claim)) {
            Bits.add(strikers, claim);
        }
        return strikers;
    }

    private long leastLoss(long[] claims) {
        long least = Long.MIN_VALUE;
        for (int i = Bits.next(claims, 0); i >= 0; i = Bits.next(claims, i + 1)) {
            least = Math.max(least, Math.min(0, gain[i]));
        }
        return least;
    }

    /**
     * The owed claims that are not struck anyway whenever another owed or free one is settled; null where one can no
     * longer be struck.
     */
    long[] owedStill(long[] free, long[] owed) {
        long[] left = owed.clone();
        for (int i = Bits.next(owed, 0); i >= 0; i = Bits.next(owed, i + 1)) {
            if (!Bits.meet(clashes[i], free)) {
                return null;
            }
            if (isStruckAnyway(i, free, left)) {
                Bits.remove(left, i);
            }
        }
        return left;
    }

    private boolean isStruckAnyway(int claim, long[] free, long[] owed) {
        for (int j = 0; j < n; j++) {
            boolean settled = Bits.has(free, j)
                    ? Bits.has(clashes[claim], j) && Bits.isSubset(clashes[j], free, clashes[claim])
                    : j != claim && Bits.has(owed, j) && Bits.isSubset(clashes[j], free, clashes[claim]);
            if (settled) {
                return true;
            }
        }
        return false;
    }
}
