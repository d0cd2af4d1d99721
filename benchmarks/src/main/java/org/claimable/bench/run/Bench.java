package org.claimable.bench.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimable.bench.tables.RuleTables;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures what is asked for, prints it, and writes the page. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures the speed of Claimable beside other ways to do the same.",
        footer = {
            "",
            "./bench                     all, some 50 minutes on a quiet machine with two processors; writes docs/benchmarks.md",
            "./bench --quick             a smoke run of all",
            "./bench http start          two parts; target/bench/benchmarks.md has them and what else was measured today",
            "./bench --page              docs/benchmarks.md anew, of what was measured today",
            "./bench stream --claims 100000 --ways service,wordy --runs 3",
            "                            two ways against each other"
        })
public final class Bench implements Callable<Integer> {
    private static final Path FOLDER = Path.of("target/bench");
    private static final Path PAGE = Path.of("docs/benchmarks.md");
    private static final Path HEAD = Path.of("benchmarks/head.md");
    private static final Path TAIL = Path.of("benchmarks/tail.md");

    private final Clock clock;
    private final Progress progress = new Progress();

    @Option(names = "--quick", description = "A smoke run of a few minutes with little files; its figures say nothing.")
    private boolean quick;

    @Option(names = "--page", description = "Measure nothing, and write the page of what was measured today.")
    private boolean page;

    @Option(
            names = "--runs",
            paramLabel = "NUMBER",
            description = "How often each way is run (default: 5; 3 of what takes long).")
    private int runs;

    @Option(names = "--claims", paramLabel = "NUMBER", description = "How many claims stream and memory have.")
    private long claims;

    @Option(
            names = "--ways",
            paramLabel = "WAY",
            split = ",",
            description =
                    "Which ways stream and memory measure: wordy, control, service, service2, command, loop, duckdb,"
                            + " duckdb2, drools (default: all).")
    private List<String> ways = List.of();

    @Parameters(paramLabel = "PART", description = "What to measure: ${COMPLETION-CANDIDATES} (default: all).")
    private List<Part> parts = List.copyOf(EnumSet.allOf(Part.class));

    Bench(Clock clock) {
        this.clock = clock;
    }

    /** Ends with 0, or with 1 where something went wrong, above all where two ways do not decide alike. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench(Clock.systemUTC()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        requireKnownWays();
        boolean chosen = quick || claims > 0 || runs > 0 || !ways.isEmpty();
        boolean whole = !chosen && parts.size() == Part.values().length;
        Files.createDirectories(FOLDER);
        Page written = new Page(FOLDER.resolve(chosen ? "trial" : "parts"), LocalDate.now(clock));
        if (!page && (whole || chosen)) {
            written.clear();
        }
        Sizes sizes = (quick ? Sizes.QUICK : Sizes.WHOLE).with(runs, claims);
        boolean failed = !page && !areMeasured(sizes, written);
        Path file = whole || page ? PAGE : FOLDER.resolve("benchmarks.md");
        Files.writeString(file, written.text(head(sizes), Files.readString(TAIL)));
        System.out.printf("%n%s%nWritten to %s.%n", written.targets(), file);
        if (page && !written.missing().isEmpty()) {
            System.err.println("Not measured today: " + written.missing());
        }
        return failed ? 1 : 0;
    }

    private void requireKnownWays() {
        List<String> known = Way.ON_STREAM.stream().map(Way::key).toList();
        List<String> others =
                ways.stream().filter(each -> !known.contains(each)).toList();
        if (!others.isEmpty()) {
            throw new CommandLine.ParameterException(
                    new CommandLine(this), "There is no way called %s, but %s.".formatted(others, known));
        }
    }

    private boolean areMeasured(Sizes sizes, Page written) throws Exception {
        Course course = new Course(sizes, ways, FOLDER, RuleTables.of(Path.of("rules")), written, progress);
        System.err.printf(
                "%s: some %.0f minutes where nothing else runs.%n",
                parts, quick ? 4 : parts.stream().mapToDouble(Part::minutes).sum());
        course.compileRules();
        boolean all = true;
        for (Part part : parts) {
            progress.begin(part);
            all &= isMeasured(part, course);
            written.keep(part);
        }
        System.err.printf("Measured in %.0f minutes.%n", progress.minutes());
        return all;
    }

    /** Measures a part; one that fails is said to, and does not take the others with it. */
    private static boolean isMeasured(Part part, Course course) {
        try {
            part.measure(course);
            return true;
        } catch (Exception fault) {
            course.progress().say("failed: " + fault);
            course.page().section("Not measured: " + part.title(), "It failed: " + fault.getMessage() + "\n");
            return false;
        }
    }

    private String head(Sizes sizes) throws Exception {
        return Files.readString(HEAD)
                .replace("{machine}", Machine.describe(clock))
                .replace("{runs}", String.valueOf(sizes.runs()))
                .replace("{fewRuns}", String.valueOf(sizes.fewRuns()));
    }
}
