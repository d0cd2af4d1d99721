package org.claimable.bench.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
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
        description = "Measures the speed of Claimable beside other ways to do the same.")
public final class Bench implements Callable<Integer> {
    private static final Path FOLDER = Path.of("target/bench");
    private static final Path PAGE = Path.of("docs/benchmarks.md");
    private static final Path HEAD = Path.of("benchmarks/head.md");
    private static final Path TAIL = Path.of("benchmarks/tail.md");

    private final Clock clock;

    @Option(
            names = "--quick",
            description = "A smoke run of a few minutes with little files; writes target/bench/benchmarks.md.")
    private boolean quick;

    @Option(names = "--runs", description = "How often each way is run (default: 10).")
    private int runs;

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
        Files.createDirectories(FOLDER);
        Page page = new Page();
        Sizes sizes = (quick ? Sizes.QUICK : Sizes.WHOLE).with(runs);
        Course course = new Course(sizes, FOLDER, RuleTables.of(Path.of("rules")), page);
        boolean whole = !quick && parts.size() == Part.values().length;
        Path file = whole ? PAGE : FOLDER.resolve("benchmarks.md");
        boolean failed = false;
        for (Part part : parts) {
            failed |= !isMeasured(part, course);
            Files.writeString(file, page.text(head(sizes), Files.readString(TAIL)));
        }
        System.out.printf("%n%s%nWritten to %s.%n", page.targets(), file);
        return failed ? 1 : 0;
    }

    /** Measures a part; one that fails is said to, and does not take the others with it. */
    private static boolean isMeasured(Part part, Course course) {
        try {
            part.measure(course);
            return true;
        } catch (Exception fault) {
            String name = part.name().toLowerCase(Locale.ROOT);
            course.page().section("Not measured: " + name, "It failed: " + fault.getMessage() + "\n");
            return false;
        }
    }

    private String head(Sizes sizes) throws Exception {
        return Files.readString(HEAD)
                .replace("{machine}", Machine.describe(clock))
                .replace("{runs}", String.valueOf(sizes.runs()))
                .replace("{day}", LocalDate.now(clock).toString());
    }
}
