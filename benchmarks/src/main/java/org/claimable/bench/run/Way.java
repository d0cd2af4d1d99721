package org.claimable.bench.run;

/**
 * A way to do the work as one run of it is started: what it is called, the program, its threads, and how many rounds it does
 * at most in one process.
 */
record Way(String name, String contestant, int threads, int mostRounds) {
    static final Way LOOP = new Way("hand-written loop", "loop", 1);
    static final Way LOOP_AGAIN = new Way("hand-written loop again (control)", "loop", 1);
    static final Way WORDY_LOOP = new Way("hand-written loop, writing every word", "wordy-loop", 1);
    static final Way SERVICE = new Way("Claimable, 1 thread", "service", 1);
    static final Way SERVICE_TWICE = new Way("Claimable, 2 threads", "service", 2);
    static final Way DUCKDB = new Way("DuckDB, 1 thread", "duckdb", 1, 7);
    static final Way DUCKDB_TWICE = new Way("DuckDB, 2 threads", "duckdb", 2, 7);
    static final Way DROOLS = new Way("Drools by the textbook", "drools", 1, 3);
    static final Way LOOP_IN_MEMORY = new Way("loop, claims in memory", "loop-in-memory", 1);
    static final Way LOOP_IN_MEMORY_AGAIN = new Way("loop, claims in memory, again (control)", "loop-in-memory", 1);
    static final Way SERVICE_IN_MEMORY = new Way("Claimable, claims in memory", "service-in-memory", 1);

    private Way(String name, String contestant, int threads) {
        this(name, contestant, threads, Integer.MAX_VALUE);
    }
}
