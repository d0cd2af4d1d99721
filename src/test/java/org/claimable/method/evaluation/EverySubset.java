package org.claimable.method.evaluation;

/** The best maximal conflict-free set by looking at every subset: slow, and so plain that it is right. */
final class EverySubset {
    private final Graph graph;
    private final long[] worth;
    private final boolean highest;
    private long best;
    private boolean found;

    private EverySubset(Graph graph, long[] worth, boolean highest) {
        this.graph = graph;
        this.worth = worth;
        this.highest = highest;
    }

    static long[] best(Graph graph, long[] worth, boolean highest) {
        EverySubset subsets = new EverySubset(graph, worth, highest);
        for (long subset = 0; subset < 1L << graph.claims(); subset++) {
            subsets.look(subset);
        }
        return new long[] {subsets.best};
    }

    private void look(long subset) {
        if (isAllowed(subset) && (!found || isBetter(subset))) {
            best = subset;
            found = true;
        }
    }

    /** Kept exactly where no other of the subset clashes with it. */
    private boolean isAllowed(long subset) {
        for (int i = 0; i < graph.claims(); i++) {
            boolean isIn = (subset >>> i & 1) == 1;
            boolean struck = (graph.clashes()[i][0] & subset) != 0;
            if (isIn == struck) {
                return false;
            }
        }
        return true;
    }

    private boolean isBetter(long subset) {
        int bySum = Long.compare(sum(subset), sum(best)) * (highest ? 1 : -1);
        int byCount = Integer.compare(Long.bitCount(subset), Long.bitCount(best));
        if (bySum != 0 || byCount != 0) {
            return bySum > 0 || bySum == 0 && byCount > 0;
        }
        long differing = subset ^ best;
        return (subset & Long.lowestOneBit(differing)) != 0;
    }

    private long sum(long subset) {
        long sum = 0;
        for (int i = 0; i < graph.claims(); i++) {
            sum += (subset >>> i & 1) * worth[i];
        }
        return sum;
    }
}
