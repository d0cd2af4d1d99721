package org.claimable.bench.run;

import java.util.List;

/**
 * A way to do the work as one run of it is started: the name by which it is asked for, what it is called, the program, its threads,
 * and how many rounds it does at most in one process.
 */
record Way(String key, String name, String contestant, int threads, int mostRounds) {
    static final Way WORDY = new Way("wordy", "loop writing every word", "wordy-loop", 1);
    static final Way WORDY_AGAIN = new Way("control", "loop writing every word, again (control)", "wordy-loop", 1);
    static final Way LOOP = new Way("loop", "bare loop", "loop", 1);
    static final Way SERVICE = new Way("service", "Claimable, 1 thread", "service", 1);
    static final Way SERVICE_TWICE = new Way("service2", "Claimable, 2 threads", "service", 2);
    static final Way DUCKDB = new Way("duckdb", "DuckDB, 1 thread", "duckdb", 1, 7);
    static final Way DUCKDB_TWICE = new Way("duckdb2", "DuckDB, 2 threads", "duckdb", 2, 7);
    static final Way DROOLS = new Way("drools", "Drools by the textbook", "drools", 1, 3);
    static final Way COMMAND = new Way("command", "`./claimable check --stream`, 1 thread", "", 1);

    static final Way LOOP_IN_MEMORY = new Way("loop", "loop, claims in memory", "loop-in-memory", 1);
    static final Way LOOP_IN_MEMORY_AGAIN =
            new Way("control", "loop, claims in memory, again (control)", "loop-in-memory", 1);
    static final Way SERVICE_IN_MEMORY = new Way("service", "Claimable, claims in memory", "service-in-memory", 1);

    /** Those from file to file. */
    static final List<Way> ON_STREAM =
            List.of(WORDY, WORDY_AGAIN, SERVICE, SERVICE_TWICE, COMMAND, LOOP, DUCKDB, DUCKDB_TWICE, DROOLS);

    /** Those whose claims are in memory. */
    static final List<Way> IN_MEMORY = List.of(LOOP_IN_MEMORY, LOOP_IN_MEMORY_AGAIN, SERVICE_IN_MEMORY);

    private Way(String key, String name, String contestant, int threads) {
        this(key, name, contestant, threads, Integer.MAX_VALUE);
    }

    /** Of some ways those that are asked for by their keys, all of them where none is. */
    static List<Way> chosen(List<Way> ways, List<String> keys) {
        return keys.isEmpty()
                ? ways
                : ways.stream().filter(each -> keys.contains(each.key())).toList();
    }

    /** Whether it is a program of its own, which does one round and tells nothing of itself. */
    boolean isCommand() {
        return this == COMMAND;
    }

    /** Whether what it allocates is on the heap, and it tells how much. */
    boolean isOnHeap() {
        return !isCommand() && !contestant.equals("duckdb");
    }
}
