package org.claimable.bench.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimable.bench.workload.Shape;

/** Evaluation alone: the claims are in memory before, the decisions after. */
final class InMemory {
    private static final List<Way> WAYS = List.of(Way.LOOP_IN_MEMORY, Way.LOOP_IN_MEMORY_AGAIN, Way.SERVICE_IN_MEMORY);

    private InMemory() {}

    static void measure(Course course) throws Exception {
        long claims = course.sizes().claims();
        Path in = course.claims(Shape.standard(claims));
        Race race = new Race(new Children(), in, WAYS, course.sizes().rounds(claims))
                .run(course.sizes().runs());
        course.page()
                .section(
                        "Evaluation alone, %,d claims in memory".formatted(claims),
                        "Nothing is read or written while it is measured. The loop finds codes; the service words every reason "
                                + "with its source and its remedy, and works out both policies.\n",
                        Tables.costs(race, claims),
                        Tables.ratios(race, Way.LOOP_IN_MEMORY));
        course.page()
                .target(Target.atMost(
                        "CPU of the loop, evaluation alone",
                        3,
                        " times",
                        Spread.ratios(
                                race.samples(Way.SERVICE_IN_MEMORY),
                                race.samples(Way.LOOP_IN_MEMORY),
                                each -> each.steady().cpu())));
        Files.deleteIfExists(in.resolveSibling("decisions.ndjson"));
    }
}
