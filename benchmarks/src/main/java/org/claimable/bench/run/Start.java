package org.claimable.bench.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long one waits for the service to be ready, beside a plain one, and for the command line to decide a small file. */
final class Start {
    private static final List<String> CHECK = List.of("./claimable", "check", "examples/counted-twice.json");

    private static final List<Path> ARCHIVES =
            List.of(Path.of("target/app/check.jsa"), Path.of("target/app/serve.jsa"));

    private Start() {}

    static void measure(Course course) throws Exception {
        List<Double> ready = new ArrayList<>();
        List<Double> plainReady = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        List<Double> plainCpu = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        List<Double> checked = new ArrayList<>();
        List<Double> line = new ArrayList<>();
        PlainJar plain = new PlainJar(course.folder().resolve("plain"));
        time(CHECK);
        ARCHIVES.forEach(PlainJar::requireArchive);
        for (int run = 0; run < course.sizes().runs(); run++) {
            course.progress()
                    .say("run %d of %d".formatted(run + 1, course.sizes().runs()));
            try (ServiceProcess service = ServiceProcess.claimable()) {
                ready.add(service.startSeconds());
                cpu.add(service.startCpu());
            }
            try (ServiceProcess service = ServiceProcess.start(plain::serve)) {
                plainReady.add(service.startSeconds());
                plainCpu.add(service.startCpu());
            }
            ratios.add(ready.get(run) / plainReady.get(run));
            checked.add(time(CHECK));
            line.add(time(plain.line()));
        }
        Page page = course.page();
        page.section(
                "From nothing to an answer",
                """
                Median (least to greatest); the files are in the system's cache. The plain service is one of
                Spring Boot with the web and actuator starters in the same versions, and one controller that greets (package
                `plain` of `benchmarks/`). It is laid out and started as `./claimable` does with Claimable: a jar beside its
                libraries, with an archive of the classes that it loads.
                """,
                new MarkdownTable("What", "time s", "CPU s")
                        .row(
                                "`./claimable serve` until `/actuator/health/readiness` says so",
                                Spread.of(ready).toString(),
                                Spread.of(cpu).toString())
                        .row(
                                "a plain service of Spring Boot, until the same",
                                Spread.of(plainReady).toString(),
                                Spread.of(plainCpu).toString())
                        .row("times the plain service", Spread.of(ratios).toString(), "")
                        .row(
                                "`./claimable check` of a small file, from the second time on",
                                Spread.of(checked).toString(),
                                "")
                        .row(
                                "a Java program that prints a line",
                                Spread.of(line).toString(),
                                "")
                        .toString());
        page.target(Target.atMost("The service is ready", 4, " s", Spread.of(ready)));
        page.target(Target.atMost(
                "The service is ready, beside a plain service of Spring Boot", 1.5, " times", Spread.of(ratios)));
        page.target(Target.atMost("The command line decides a small file", 1, " s", Spread.of(checked)));
    }

    private static double time(List<String> command) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Children.run(command, 1);
        return (System.nanoTime() - began) / 1e9;
    }
}
