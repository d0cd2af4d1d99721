package org.claimable.evaluation;

/** Among sets of equal gain the one whose positions in the request, sorted, come first. */
final class FirstSubmitted {
    private FirstSubmitted() {}

    /** Whether a set without {@code claim} could come before {@code kept}, which has it, where both gain the same. */
    static boolean possible(long[][] clashes, long[] free, int claim, long[] kept) {
        for (int i = Bits.next(free, 0); i >= 0 && i < claim; i = Bits.next(free, i + 1)) {
            if (!Bits.has(kept, i) && !clashesBelow(clashes, i, kept)) {
                return true;
            }
        }
        return false;
    }

    private static boolean clashesBelow(long[][] clashes, int claim, long[] kept) {
        int first = Bits.next(Bits.and(clashes[claim], kept), 0);
        return first >= 0 && first < claim;
    }

    /** Whether the positions of one set, sorted, come before those of another of the same size. */
    static boolean isFirst(long[] a, long[] b) {
        for (int w = 0; w < a.length; w++) {
            long differing = a[w] ^ b[w];
            if (differing != 0) {
                return (a[w] & Long.lowestOneBit(differing)) != 0;
            }
        }
        return false;
    }
}
