package org.claimable.bench.run;

import java.util.List;

/** How much is measured: a smoke run takes about a minute, the whole under an hour. */
record Sizes(int runs, List<Long> streams, long curveSteps, List<Long> curve, List<Integer> aPerson, int seconds) {
    static final Sizes QUICK = new Sizes(2, List.of(5_000L), 5_000L, List.of(1_000L, 5_000L), List.of(1, 20), 2);
    static final Sizes WHOLE = new Sizes(
            10,
            List.of(100_000L, 1_000_000L),
            100_000L,
            List.of(1_000L, 10_000L, 100_000L, 1_000_000L, 2_000_000L, 5_000_000L, 10_000_000L),
            List.of(1, 2, 5, 10, 20, 50, 100, 200),
            20);

    /** The same with so many runs; 0 leaves them as they are. */
    Sizes with(int others) {
        return others == 0 ? this : new Sizes(others, streams, curveSteps, curve, aPerson, seconds);
    }

    /** Rounds of a file in one process, so that it is warm: more of a small one. */
    static int rounds(long claims) {
        return (int) Math.max(3, Math.min(401, 1 + 800_000 / claims));
    }
}
