package org.claimable.method.evaluation;

import java.util.Arrays;

/** What the best set of a state can gain at most, and which owed claims are still worth watching. */
final class ConflictBound {
    private final long[] cost;
    private final long[] gain;
    private final long[] winning;
    private final long[][] clashes;
    private final int n;

    ConflictBound(long[] gain, long[][] clashes) {
        this.gain = gain;
        this.clashes = clashes;
        this.n = gain.length;
        this.cost = new long[n];
        this.winning = Bits.none(n);
        for (int i = 0; i < n; i++) {
            cost[i] = Math.max(0, -gain[i]);
            if (gain[i] > 0) {
                Bits.add(winning, i);
            }
        }
    }

    /** At most what the free claims can gain, less what it costs at least to strike or keep each claim. */
    long of(long[] free, long[] owed) {
        return gains(Bits.and(free, winning)) - costs(free, owed);
    }

    /** At most one of a clique is kept, so cliques share out the gains: each counts the least that is left in it. */
    private long gains(long[] free) {
        long[] rest = gain.clone();
        long sum = 0;
        for (int i = Bits.next(free, 0); i >= 0; i = Bits.next(free, i)) {
            long[] clique = clique(i, free);
            long least = least(clique, rest);
            take(least, clique, rest, free);
            sum += least;
        }
        return sum;
    }

    private long[] clique(int first, long[] free) {
        long[] clique = Bits.none(n);
        Bits.add(clique, first);
        long[] near = Bits.and(free, clashes[first]);
        for (int i = Bits.next(near, 0); i >= 0; i = Bits.next(near, i + 1)) {
            Bits.add(clique, i);
            Bits.keep(near, clashes[i]);
        }
        return clique;
    }

    /** One of the strikers of each claim is kept, so claims share out the costs: each counts the least that is left. */
    private long costs(long[] free, long[] owed) {
        if (Bits.isSubset(free, free, winning)) {
            return 0;
        }
        long[] rest = cost.clone();
        long sum = 0;
        for (long claim : fewestStrikersFirst(Bits.or(free, owed), free)) {
            long[] strikers = strikers((int) claim, free);
            long least = least(strikers, rest);
            if (least > 0) {
                take(least, strikers, rest, Bits.none(n));
                sum += least;
            }
        }
        return sum;
    }

    /** The claims of a set; the low half of each number is the claim. */
    private long[] fewestStrikersFirst(long[] claims, long[] free) {
        long[] order = new long[Bits.common(claims, claims)];
        int size = 0;
        for (int i = Bits.next(claims, 0); i >= 0; i = Bits.next(claims, i + 1)) {
            order[size++] = (long) Bits.common(clashes[i], free) << 32 | i;
        }
        Arrays.sort(order);
        return order;
    }

    private static long least(long[] claims, long[] rest) {
        int first = Bits.next(claims, 0);
        long least = first < 0 ? 0 : rest[first];
        for (int i = first; i >= 0 && least > 0; i = Bits.next(claims, i + 1)) {
            least = Math.min(least, rest[i]);
        }
        return least;
    }

    /** Takes an amount from the rest of each claim; those of which nothing is left go from {@code left}. */
    private static void take(long amount, long[] claims, long[] rest, long[] left) {
        for (int i = Bits.next(claims, 0); i >= 0; i = Bits.next(claims, i + 1)) {
            rest[i] -= amount;
            if (rest[i] == 0) {
                Bits.remove(left, i);
            }
        }
    }

    /** The free claims of which at least one must be kept: those that clash with it, and itself where it is free. */
    private long[] strikers(int claim, long[] free) {
        long[] strikers = Bits.and(clashes[claim], free);
        if (Bits.has(free, claim)) {
            Bits.add(strikers, claim);
        }
        return strikers;
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
