package org.claimable.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimable.bench.same.DecisionReader;
import org.claimable.bench.service.LoadClient;
import org.claimable.bench.service.PostStream;
import org.claimable.bench.workload.Shape;

/** The service over HTTP, with its caller in another process of the same machine. */
final class Http {
    private static final String AT_ONCE = "8";
    private static final double LONGEST_P99 = 10;
    private static final int RUNS = 5;

    private final Course course;
    private final Children children = new Children("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private Http(Course course) {
        this.course = course;
    }

    static void measure(Course course) throws Exception {
        Http http = new Http(course);
        http.people();
        http.stream();
    }

    private void people() throws Exception {
        Path in = course.claims(Shape.standard(course.sizes().claims()));
        String seconds = String.valueOf(course.sizes().seconds());
        MarkdownTable table =
                new MarkdownTable("Questions", "a second", "p50, ms", "p95, ms", "p99, ms", "longest, ms");
        List<Double> p99s = new ArrayList<>();
        try (ServiceProcess service = ServiceProcess.claimable()) {
            for (int warming = 0; warming < 3; warming++) {
                course.progress().say("one person, warming %d of 3".formatted(warming + 1));
                load(service, in, 0, seconds);
            }
            double[] peak = load(service, in, 0, seconds);
            table.row(cells("as many as can be", peak));
            for (int run = 0; run < RUNS; run++) {
                course.progress().say("one person, run %d of %d".formatted(run + 1, RUNS));
                double[] half = load(service, in, peak[0] / 2, seconds);
                table.row(cells("at half of that", half));
                p99s.add(half[3]);
            }
            course.page()
                    .section(
                            "One person over HTTP",
                            "`POST /v1/evaluations` with a cohort of one person and five claims, on eight connections; service and caller "
                                    + "share the machine. At half the peak a question has its time from when it was due, whether or not "
                                    + "the one before was answered. The service lets a caller make any number of requests "
                                    + "(`claimable.limits.requests-per-minute=0`, else 600 a minute), and wait for ten minutes "
                                    + "(`claimable.limits.wait-time=10m`). Most memory: %,.0f MB.\n"
                                            .formatted(service.peakMb()),
                            table.toString());
        }
        course.page()
                .target(Target.atMost(
                        "p99 of a person over HTTP at half the peak", LONGEST_P99, " ms", Spread.of(p99s)));
    }

    private double[] load(ServiceProcess service, Path in, double rate, String seconds)
            throws IOException, InterruptedException {
        String printed = children.java(
                        LoadClient.class, service.port(), in.toString(), AT_ONCE, String.valueOf(rate), seconds)
                .get(0);
        String[] parts = printed.split(" ");
        double[] figures = new double[parts.length];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = Double.parseDouble(parts[i].substring(parts[i].indexOf('=') + 1));
        }
        return figures;
    }

    private static String[] cells(String what, double[] figures) {
        List<String> cells = new ArrayList<>(List.of(what, String.format(Locale.ROOT, "%,.0f", figures[0])));
        for (int i = 1; i < figures.length; i++) {
            cells.add(String.format(Locale.ROOT, "%.2f", figures[i]));
        }
        return cells.toArray(String[]::new);
    }

    private void stream() throws Exception {
        long claims = course.sizes().most();
        Path in = course.claims(Shape.standard(claims));
        Path out = course.out();
        List<Double> wall = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        children.run(Way.LOOP, in, out, 1);
        String expected = DecisionReader.digest(out).toString();
        try (ServiceProcess service = ServiceProcess.claimable()) {
            for (int run = 0; run <= course.sizes().fewRuns(); run++) {
                course.progress()
                        .say("stream, run %d of %d"
                                .formatted(run, course.sizes().fewRuns()));
                double before = service.cpu();
                String seconds = children.java(PostStream.class, service.port(), in.toString(), out.toString())
                        .get(0);
                if (run > 0) {
                    wall.add(Double.parseDouble(seconds) * 1e6 / claims);
                    cpu.add((service.cpu() - before) * 1e6 / claims);
                }
            }
            String found = DecisionReader.digest(out).toString();
            if (!found.equals(expected)) {
                throw new IllegalStateException("The stream over HTTP decides otherwise than the loop.");
            }
            course.page()
                    .section(
                            "The stream over HTTP, %,d claims".formatted(claims),
                            "`POST /v1/evaluations/stream`, after one that is not counted. The digest of the answer is that of the loop: "
                                    + "`%s`.".formatted(found),
                            new MarkdownTable("Median (least to greatest)", "µs a claim")
                                    .row("time", Spread.of(wall).toString())
                                    .row("CPU of the service", Spread.of(cpu).toString())
                                    .row("most memory of the service, MB", "%.0f".formatted(service.peakMb()))
                                    .toString());
        }
        Files.delete(out);
    }
}
