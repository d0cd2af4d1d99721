package org.claimable.bench.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimable.bench.workload.Shape;

/** From a file of claims to a file of decisions, every way, at every size. */
final class Streams {
    private static final long MOST_FOR_ONE_SESSION = 100_000;
    private static final List<Way> WAYS = List.of(
            Way.LOOP, Way.LOOP_AGAIN, Way.SERVICE, Way.SERVICE_TWICE, Way.WORDY_LOOP, Way.DUCKDB, Way.DUCKDB_TWICE);

    private Streams() {}

    static void measure(Course course) throws Exception {
        for (long claims : course.sizes().streams()) {
            Path in = course.claims(Shape.standard(claims));
            List<Way> ways = new ArrayList<>(WAYS);
            if (claims <= MOST_FOR_ONE_SESSION) {
                ways.add(Way.DROOLS);
            }
            Race race = new Race(new Children(), in, ways, course.sizes().rounds(claims))
                    .run(course.sizes().runs());
            course.page()
                    .section(
                            "From file to file, %,d claims".formatted(claims),
                            "All %d ways decided alike: `%s`.\n".formatted(ways.size(), race.digest()),
                            Tables.costs(race, claims),
                            Tables.ratios(race, Way.LOOP));
            targets(course.page(), race, claims);
        }
    }

    private static void targets(Page page, Race race, long claims) {
        String of = String.format(Locale.ROOT, ", %,d claims", claims);
        List<Sample> service = race.samples(Way.SERVICE);
        List<Sample> loop = race.samples(Way.LOOP);
        page.target(Target.atMost(
                "CPU of the loop, warm" + of, 1.5, " times", Spread.ratios(service, loop, each -> each.steady()
                        .cpu())));
        page.target(Target.atMost(
                "CPU of the loop, with the start of the process" + of,
                1.5,
                " times",
                Spread.ratios(service, loop, each -> each.whole().cpu())));
        page.target(Target.atMost(
                "Time of DuckDB on one thread, warm" + of,
                1,
                " times",
                Spread.ratios(
                        service, race.samples(Way.DUCKDB), each -> each.steady().wall())));
        page.target(Target.atMost(
                "Time of DuckDB on one thread, with the start of the process" + of,
                1,
                " times",
                Spread.ratios(
                        service, race.samples(Way.DUCKDB), each -> each.whole().wall())));
        page.target(Target.atMost(
                "Allocated a claim, warm" + of,
                1_000,
                " bytes",
                Spread.of(service, each -> (double) each.steady().allocated() / claims)));
        page.target(Target.atLeast(
                "Speed of two threads, warm" + of,
                1.7,
                " times one",
                Spread.ratios(service, race.samples(Way.SERVICE_TWICE), each -> each.steady()
                        .wall())));
    }
}
