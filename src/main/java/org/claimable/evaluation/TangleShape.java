package org.claimable.evaluation;

/** What of a tangle hangs together, and where it is densest. */
final class TangleShape {
    private final long[][] clashes;

    TangleShape(long[][] clashes) {
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
}
