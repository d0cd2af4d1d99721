package org.claimable.bench.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How long one waits for the service to be ready, and for the command line to decide a small file. */
final class Start {
    private static final List<String> CHECK = List.of("./claimable", "check", "examples/counted-twice.json");

    private Start() {}

    static void measure(Course course) throws Exception {
        List<Double> ready = new ArrayList<>();
        List<Double> checked = new ArrayList<>();
        check();
        for (int run = 0; run < course.sizes().runs(); run++) {
            try (ServiceProcess service = new ServiceProcess()) {
                ready.add(service.startSeconds());
            }
            checked.add(check());
        }
        Page page = course.page();
        page.section(
                "From nothing to an answer",
                "Seconds on the clock, median (least to greatest); the files are in the system's cache.\n",
                new MarkdownTable("What", "s")
                        .row(
                                "`./claimable serve` until `/actuator/health/readiness` says so",
                                Spread.of(ready).toString())
                        .row(
                                "`./claimable check` of a small file, from the second time on",
                                Spread.of(checked).toString())
                        .toString());
        page.target(Target.atMost("The service is ready", 6, " s", Spread.of(ready)));
        page.target(Target.atMost("The command line decides a small file", 3, " s", Spread.of(checked)));
    }

    private static double check() throws IOException, InterruptedException {
        long began = System.nanoTime();
        Children.run(CHECK, 1);
        return (System.nanoTime() - began) / 1e9;
    }
}
