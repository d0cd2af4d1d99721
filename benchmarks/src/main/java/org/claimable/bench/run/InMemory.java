package org.claimable.bench.run;

import java.nio.file.Path;
import java.util.List;
import org.claimable.bench.workload.Shape;

/** Evaluation alone: the claims are in memory before, the decisions after. */
final class InMemory {
    /** So many times the rounds from file to file, for a round is short. */
    private static final int ROUNDS = 4;

    private InMemory() {}

    static void measure(Course course) throws Exception {
        long claims = course.sizes().claims();
        Path in = course.claims(Shape.standard(claims));
        List<Way> ways = Way.chosen(Way.IN_MEMORY, course.ways());
        if (ways.isEmpty()) {
            return;
        }
        Race race = new Race(
                        course.progress(), in, ways, ROUNDS * course.sizes().rounds(claims))
                .run(course.sizes().runs(claims));
        course.page()
                .section(
                        "Evaluation alone, %,d claims in memory".formatted(claims),
                        "Nothing is read or written while it is measured. The loop finds codes; the service words every reason "
                                + "with its source and its remedy, and works out both policies.\n",
                        Tables.costs(race, claims),
                        Tables.ratios(race, ways.get(0)));
        if (race.has(Way.SERVICE_IN_MEMORY, Way.LOOP_IN_MEMORY)) {
            course.page()
                    .target(Target.atMost(
                            "CPU of the loop, evaluation alone",
                            2,
                            " times",
                            Spread.ratios(
                                    race.samples(Way.SERVICE_IN_MEMORY),
                                    race.samples(Way.LOOP_IN_MEMORY),
                                    each -> each.steady().cpu())));
        }
    }
}
