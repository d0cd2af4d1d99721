package org.claimable.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.bench.same.DecisionReader;

/** The same claims decided in several ways, run after run, in an order that changes from run to run. */
final class Race {
    private final Children children;
    private final Path in;
    private final List<Way> ways;
    private final int rounds;
    private final Progress progress;
    private final Map<Way, List<Sample>> samples = new LinkedHashMap<>();
    private final Map<Way, Long> written = new LinkedHashMap<>();
    private String digest;

    Race(Progress progress, Path in, List<Way> ways, int rounds) {
        this.children = new Children();
        this.progress = progress;
        this.in = in;
        this.ways = ways;
        this.rounds = rounds;
        ways.forEach(way -> samples.put(way, new ArrayList<>()));
    }

    /** Runs; {@link IllegalStateException} where two ways do not decide alike. */
    Race run(int runs) throws IOException, InterruptedException {
        for (int run = 0; run < runs; run++) {
            List<Way> order = new ArrayList<>(ways);
            Collections.rotate(order, run / 2);
            if (run % 2 == 1) {
                Collections.reverse(order);
            }
            for (Way way : order) {
                progress.say("%s, run %d of %d, %s".formatted(in.getFileName(), run + 1, runs, way.key()));
                samples.get(way).add(run(way, run == 0));
            }
        }
        return this;
    }

    private Sample run(Way way, boolean checked) throws IOException, InterruptedException {
        Path out = in.resolveSibling("decisions.ndjson");
        Sample sample = way.isCommand()
                ? new Sample(command(way, in).run(out), null)
                : children.run(way, in, out, Math.min(rounds, way.mostRounds()));
        if (checked) {
            written.put(way, Files.size(out));
            check(way, DecisionReader.digest(out).toString());
        }
        Files.delete(out);
        return sample;
    }

    private static Command command(Way way, Path in) {
        String threads = "--threads=" + way.threads();
        return new Command("./claimable", "check", "--stream", threads, in.toString());
    }

    private void check(Way way, String found) {
        digest = digest == null ? found : digest;
        if (!digest.equals(found)) {
            throw new IllegalStateException("%s decides otherwise than %s: %s, not %s."
                    .formatted(way.name(), ways.get(0).name(), found, digest));
        }
    }

    /** How many bytes a way wrote. */
    long written(Way way) {
        return written.get(way);
    }

    int runs() {
        return samples.get(ways.get(0)).size();
    }

    boolean has(Way... asked) {
        return ways.containsAll(List.of(asked));
    }

    /** The digest that all ways share. */
    String digest() {
        return digest;
    }

    List<Way> ways() {
        return ways;
    }

    List<Sample> samples(Way way) {
        return samples.get(way);
    }
}
