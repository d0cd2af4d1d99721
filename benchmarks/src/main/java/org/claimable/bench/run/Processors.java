package org.claimable.bench.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimable.bench.contest.Cost;
import org.claimable.bench.workload.Shape;

/** A stream on two processors and on one, as the command line decides it. */
final class Processors {
    private static final String WHAT = "Speed of two processors, `./claimable check --stream`, %,d claims";
    private static final double LEAST = 1.7;

    private Processors() {}

    static void measure(Course course) throws Exception {
        long claims = course.sizes().most();
        String what = String.format(Locale.ROOT, WHAT, claims);
        if (!Command.hasTaskset() || Runtime.getRuntime().availableProcessors() < 2) {
            course.page()
                    .target(Target.notMeasured(
                            what, "at least 1.7 times one", "here are no two processors to keep a process to"));
            return;
        }
        Path in = course.claims(Shape.standard(claims));
        Command check = new Command("./claimable", "check", "--stream", in.toString());
        List<Cost> one = new ArrayList<>();
        List<Cost> two = new ArrayList<>();
        for (int run = 0; run < course.sizes().fewRuns(); run++) {
            course.progress()
                    .say("run %d of %d".formatted(run + 1, course.sizes().fewRuns()));
            one.add(check.on("0").run(course.out()));
            two.add(check.on("0,1").run(course.out()));
        }
        Files.delete(course.out());
        List<Double> ratios = new ArrayList<>();
        for (int run = 0; run < one.size(); run++) {
            ratios.add(one.get(run).wall() / two.get(run).wall());
        }
        course.page()
                .section(
                        "Two processors, %,d claims".formatted(claims),
                        "`./claimable check --stream` from its start to its end, kept by `taskset` to one processor and to two, in turn; "
                                + "median (least to greatest).",
                        MarkdownTable.ofCosts("Processors")
                                .costs("one", one)
                                .costs("two", two)
                                .toString());
        course.page().target(Target.atLeast(what, LEAST, " times one", Spread.of(ratios)));
    }
}
