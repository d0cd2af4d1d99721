package org.claimable.bench.run;

import java.util.List;

/**
 * How much is measured: runs of each way, claims of each stream, claims where something else is varied, the curve of claims
 * and of claims a person, claims in a small heap, rows of a table, seconds of load over HTTP, and claims after which a process is warm.
 */
record Sizes(
        int runs,
        List<Long> streams,
        long claims,
        List<Long> curve,
        List<Integer> aPerson,
        long smallHeap,
        long rows,
        int seconds,
        long warm) {
    /** A smoke run. */
    static final Sizes QUICK = new Sizes(
            1, List.of(5_000L), 5_000L, List.of(1_000L, 5_000L), List.of(1, 20, 1_000), 20_000L, 500L, 1, 10_000L);

    static final Sizes WHOLE = new Sizes(
            5,
            List.of(100_000L, 1_000_000L),
            100_000L,
            List.of(10_000L, 100_000L, 1_000_000L, 3_000_000L, 10_000_000L),
            List.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000),
            10_000_000L,
            20_000L,
            10,
            3_000_000L);

    private static final int MOST_ROUNDS = 2_001;
    private static final int FEW_RUNS = 3;
    private static final long MANY = 1_000_000;

    /** The same with so many runs, and with streams of so many claims; 0 leaves them as they are. */
    Sizes with(int otherRuns, long otherClaims) {
        return new Sizes(
                otherRuns == 0 ? runs : otherRuns,
                otherClaims == 0 ? streams : List.of(otherClaims),
                otherClaims == 0 ? claims : otherClaims,
                curve,
                aPerson,
                smallHeap,
                rows,
                seconds,
                warm);
    }

    /** Where a process need be warm half as long, as what is measured are big differences. */
    Sizes hasty() {
        return new Sizes(runs, streams, claims, curve, aPerson, smallHeap, rows, seconds, warm / 2);
    }

    /** Runs of what takes long, or has no ratio taken within a run. */
    int fewRuns() {
        return Math.min(runs, FEW_RUNS);
    }

    /** Runs of so many claims. */
    int runs(long claims) {
        return claims < MANY ? runs : fewRuns();
    }

    /** The claims of the largest stream. */
    long most() {
        return streams.get(streams.size() - 1);
    }

    /** Rounds of a file in one process: as many as warm it, the last quarter of which is measured. */
    int rounds(long claims) {
        return (int) Math.max(2, Math.min(MOST_ROUNDS, 1 + warm / claims));
    }
}
