package org.claimable.bench.run;

import java.util.List;

/**
 * How much is measured: runs of each way, claims of each stream, claims where something else is varied, the curve of claims
 * and of claims a person, seconds of load over HTTP, and claims after which a process is warm.
 */
record Sizes(
        int runs, List<Long> streams, long claims, List<Long> curve, List<Integer> aPerson, int seconds, long warm) {
    /** A smoke run. */
    static final Sizes QUICK =
            new Sizes(1, List.of(5_000L), 5_000L, List.of(1_000L, 5_000L), List.of(1, 20), 2, 20_000L);

    static final Sizes WHOLE = new Sizes(
            10,
            List.of(100_000L, 1_000_000L),
            100_000L,
            List.of(1_000L, 10_000L, 100_000L, 1_000_000L, 2_000_000L, 5_000_000L, 10_000_000L),
            List.of(1, 2, 5, 10, 20, 50, 100, 200),
            20,
            2_000_000L);

    private static final int MOST_ROUNDS = 2_001;

    /** The same with so many runs; 0 leaves them as they are. */
    Sizes with(int others) {
        return others == 0 ? this : new Sizes(others, streams, claims, curve, aPerson, seconds, warm);
    }

    /** Rounds of a file in one process: more of a small one, two of one that is longer than warming up. */
    int rounds(long claims) {
        return 2 * claims >= warm ? 2 : (int) Math.max(2, Math.min(MOST_ROUNDS, 1 + warm / claims));
    }
}
