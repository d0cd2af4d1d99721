package org.claimable.method.evaluation;

/** Claims and their clashes, with what keeping each would gain: what hangs together, where it is densest, and a quick solution. */
final class ConflictGraph {
    private final long[] gain;
    private final long[][] clashes;

    ConflictGraph(long[] gain, long[][] clashes) {
        this.gain = gain;
        this.clashes = clashes;
    }

    /** The free claim with the most clashes among the free, the first where several have as many. */
    int mostClashes(long[] free) {
        int most = -1;
        int claim = -1;
        for (int i = Bits.next(free, 0); i >= 0; i = Bits.next(free, i + 1)) {
            int count = Bits.common(clashes[i], free);
            if (count > most) {
                most = count;
                claim = i;
            }
        }
        return claim;
    }

    /** The claims that hang together with the first free one, free or owed. */
    long[] part(long[] free, long[] owed) {
        long[] within = Bits.or(free, owed);
        long[] part = Bits.none(clashes.length);
        long[] edge = Bits.none(clashes.length);
        Bits.add(edge, Bits.next(free, 0));
        for (int i = Bits.next(edge, 0); i >= 0; i = Bits.next(edge, 0)) {
            Bits.remove(edge, i);
            Bits.add(part, i);
            long[] reach = Bits.has(free, i) ? clashes[i] : Bits.and(clashes[i], free);
            edge = Bits.or(edge, Bits.minus(Bits.and(reach, within), part));
        }
        return part;
    }

    /** A solution found at once, without being the best: the greatest gain first; null where that leaves an owed claim unstruck. */
    Solution quick(long[] free, long[] owed) {
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

    /** Whether a set without {@code claim} could come before {@code kept}, which has it, where both gain the same. */
    boolean mayComeBefore(long[] kept, long[] free, int claim) {
        for (int i = Bits.next(free, 0); i >= 0 && i < claim; i = Bits.next(free, i + 1)) {
            if (!Bits.has(kept, i) && !clashesBelow(i, kept)) {
                return true;
            }
        }
        return false;
    }

    private boolean clashesBelow(int claim, long[] kept) {
        int first = Bits.next(Bits.and(clashes[claim], kept), 0);
        return first >= 0 && first < claim;
    }

    /** A conflict-free set of claims and what it gains. */
    record Solution(long gain, long[] kept) {

        /** Whether it gains more, or as much and its positions in the request, sorted, come first. */
        boolean isBetterThan(Solution other) {
            return gain > other.gain || gain == other.gain && isBefore(other.kept);
        }

        private boolean isBefore(long[] other) {
            for (int w = 0; w < kept.length; w++) {
                long differing = kept[w] ^ other[w];
                if (differing != 0) {
                    return (kept[w] & Long.lowestOneBit(differing)) != 0;
                }
            }
            return false;
        }
    }
}
