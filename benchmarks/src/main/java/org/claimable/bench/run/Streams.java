package org.claimable.bench.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.claimable.bench.workload.Shape;

/** From a file of claims to a file of decisions, every way, at every size. */
final class Streams {
    private static final long MOST_FOR_ONE_SESSION = 100_000;
    private static final ToDoubleFunction<Sample> CPU_WARM =
            each -> each.steady().cpu();
    private static final ToDoubleFunction<Sample> CPU_WHOLE =
            each -> each.whole().cpu();
    private static final ToDoubleFunction<Sample> TIME_WARM =
            each -> each.steady().wall();
    private static final ToDoubleFunction<Sample> TIME_WHOLE =
            each -> each.whole().wall();

    private final Page page;
    private final Race race;
    private final long claims;

    private Streams(Page page, Race race, long claims) {
        this.page = page;
        this.race = race;
        this.claims = claims;
    }

    static void measure(Course course) throws Exception {
        for (long claims : course.sizes().streams()) {
            Path in = course.claims(Shape.standard(claims));
            List<Way> ways = new ArrayList<>(Way.chosen(Way.ON_STREAM, course.ways()));
            if (claims > MOST_FOR_ONE_SESSION) {
                ways.removeAll(List.of(Way.DROOLS, Way.DUCKDB_TWICE));
            }
            Race race = new Race(course.progress(), in, ways, course.sizes().rounds(claims))
                    .run(course.sizes().runs(claims));
            Streams streams = new Streams(course.page(), race, claims);
            streams.section();
            streams.targets();
        }
    }

    private void section() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("All %d ways decided alike: `%s`. Runs of each: %d.%s\n"
                .formatted(race.ways().size(), race.digest(), race.runs(), written()));
        paragraphs.add(Tables.costs(race, claims));
        List<Way> yardsticks = race.has(Way.WORDY)
                ? List.of(Way.WORDY, Way.LOOP)
                : List.of(race.ways().get(0));
        yardsticks.stream().filter(race::has).forEach(each -> paragraphs.add(Tables.ratios(race, each)));
        page.section("From file to file, %,d claims".formatted(claims), paragraphs.toArray(String[]::new));
    }

    private String written() {
        if (!race.has(Way.WORDY, Way.SERVICE)) {
            return "";
        }
        double wordy = race.written(Way.WORDY);
        double service = race.written(Way.SERVICE);
        return String.format(
                Locale.ROOT,
                " Claimable wrote %,.1f MB and the loop that writes every word %,.1f MB, %+.1f %%.",
                service / 1e6,
                wordy / 1e6,
                100 * (wordy / service - 1));
    }

    private void targets() {
        String of = String.format(Locale.ROOT, ", %,d claims", claims);
        atMost("CPU of the loop writing every word, warm" + of, 1.5, Way.SERVICE, Way.WORDY, CPU_WARM);
        if (race.has(Way.SERVICE)) {
            page.target(Target.atMost(
                    "Allocated a claim, warm" + of,
                    1_200,
                    " bytes",
                    Spread.of(
                            race.samples(Way.SERVICE),
                            each -> (double) each.steady().allocated() / claims)));
        }
        atMost("Time of DuckDB on one thread, warm" + of, 1, Way.SERVICE, Way.DUCKDB, TIME_WARM);
        atMost("Time of DuckDB on one thread, whole process" + of, 1, Way.SERVICE, Way.DUCKDB, TIME_WHOLE);
        atMost("The same by `./claimable check --stream`" + of, 1, Way.COMMAND, Way.DUCKDB, TIME_WHOLE);
        atMost("CPU of DuckDB on one thread, whole process" + of, 1, Way.SERVICE, Way.DUCKDB, CPU_WHOLE);
    }

    private void atMost(String what, double bound, Way way, Way other, ToDoubleFunction<Sample> figure) {
        if (race.has(way, other)) {
            page.target(Target.atMost(
                    what, bound, " times", Spread.ratios(race.samples(way), race.samples(other), figure)));
        }
    }
}
