package org.claimable.bench.contest;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.claimable.bench.loop.LoopInMemory;
import org.claimable.bench.loop.LoopOnStream;
import org.claimable.bench.service.LibraryInMemory;
import org.claimable.bench.service.LibraryOnStream;
import org.claimable.bench.sql.DuckDb;
import org.claimable.bench.tables.RuleTables;
import org.claimable.bench.textbook.TextbookDrools;

/**
 * Does the work one way in a process of its own, as many rounds as asked. Prints what the process cost up to the end of
 * the first round, with its start, and then what a round cost in the last quarter of the others, at least in one.
 */
public final class Contest {
    private static final Path RULES = Path.of(System.getProperty("claimable.bench.rules", "rules"));
    private static final Map<String, Function<Integer, Contestant>> WAYS = Map.of(
            "loop", threads -> new LoopOnStream(RuleTables.of(RULES), false),
            "wordy-loop", threads -> new LoopOnStream(RuleTables.of(RULES), true),
            "loop-in-memory", threads -> new LoopInMemory(RuleTables.of(RULES)),
            "duckdb", threads -> new DuckDb(RULES, threads),
            "drools", threads -> new TextbookDrools(RuleTables.of(RULES)),
            "service", threads -> new LibraryOnStream(RULES, threads),
            "service-in-memory", threads -> new LibraryInMemory(RULES));

    private Contest() {}

    /**
     * Arguments: the way, the claims, the decisions, threads, rounds; and other claims, where the rounds are of those, and one of
     * the claims is measured after them.
     */
    public static void main(String[] arguments) throws Exception {
        Path in = Path.of(arguments[1]);
        Path out = Path.of(arguments[2]);
        int rounds = Integer.parseInt(arguments[4]);
        Meter meter = new Meter();
        try (Contestant contestant = WAYS.get(arguments[0]).apply(Integer.valueOf(arguments[3]))) {
            contestant.prepare(in);
            Path first = arguments.length > 5 ? Path.of(arguments[5]) : in;
            contestant.decide(first, out);
            System.out.println("whole: " + meter.sinceStart());
            int measured = first.equals(in) ? Math.max(1, (rounds - 1) / 4) : 1;
            repeat(contestant, first, out, first.equals(in) ? rounds - 1 - measured : rounds - 1);
            meter.begin();
            repeat(contestant, in, out, measured);
            System.out.println("steady: " + meter.end(Math.max(1, measured)));
        }
    }

    private static void repeat(Contestant contestant, Path in, Path out, int times) throws Exception {
        for (int time = 0; time < times; time++) {
            contestant.decide(in, out);
        }
    }
}
