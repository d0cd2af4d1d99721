package org.claimable.bench.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimable.bench.workload.Conflicts;
import org.claimable.bench.workload.Shape;

/** How cost and memory go with the number of claims, with the claims of one person, and with how they conflict. */
final class Curve {
    private static final long LARGE = 1_000_000;
    private static final long FIRST = 100_000;
    private static final Path NOWHERE = Path.of("/dev/null");
    private static final String[] HEADINGS = {
        "Claims", "a person", "µs of CPU a claim", "claims a second", "bytes allocated a claim", "most memory, MB"
    };

    private final Course course;
    private final MarkdownTable table = new MarkdownTable(HEADINGS);
    private final List<Double> costs = new ArrayList<>();

    private Curve(Course course) {
        this.course = course;
    }

    /** From few claims to many, five a person; the most of them also into a file. */
    static void claims(Course course) throws Exception {
        Curve curve = new Curve(course);
        List<Long> sizes = course.sizes().curve();
        Shape most = Shape.standard(sizes.get(sizes.size() - 1));
        Map<Shape, List<Sample>> samples = new LinkedHashMap<>();
        List<Sample> written = new ArrayList<>();
        for (int run = 0; run < course.sizes().fewRuns(); run++) {
            for (long claims : sizes) {
                Shape shape = Shape.standard(claims);
                samples.computeIfAbsent(shape, each -> new ArrayList<>()).add(curve.sample(shape, run, NOWHERE));
            }
            written.add(curve.sample(most, run, course.out()));
        }
        samples.forEach((shape, each) -> curve.costs.add(curve.row(number(shape.claims()), shape, each)));
        curve.row(number(most.claims()) + ", into a file", most, written);
        course.page()
                .section(
                        "More claims",
                        ("Claimable on one thread, warm, five claims a person; of each size the median of %d processes, in turn "
                                        + "with the other sizes; what is measured are the last claims of each. What is decided is "
                                        + "thrown away, as a disk takes more of the processor for each byte of a file that memory "
                                        + "cannot hold for it; the last row has that too.")
                                .formatted(course.sizes().fewRuns()),
                        curve.table.toString());
        course.page()
                .target(curve.apart(String.format(
                        Locale.ROOT,
                        "CPU of a claim of %,d to %,d claims, dearest against cheapest",
                        sizes.get(0),
                        most.claims())));
    }

    private Target apart(String what) {
        Spread spread = Spread.of(costs);
        double apart = 100 * (spread.greatest() / spread.least() - 1);
        return Target.atMost(what, 20, " %", new Spread(apart, apart, apart));
    }

    /** From one claim a person to many. */
    static void people(Course course) throws Exception {
        people(course, Conflicts.NONE, "More claims a person, none in conflict", """
                No two outcomes of a person are incompatible; of many claims, most are of an outcome that is counted in the year
                already, and refused. Claimable on one thread, warm, one process of each.
                """);
        people(course, Conflicts.DENSE, "More claims a person, every one in conflict", """
                Every outcome is one that a row of the table pairs with others, or of the other bank, and inferred rows refuse
                too; of what clashes, the set worth most is kept. Claimable on one thread, warm, one process of each.
                """);
    }

    private static void people(Course course, Conflicts conflicts, String title, String text) throws Exception {
        Curve curve = new Curve(course);
        for (int aPerson : course.sizes().aPerson()) {
            Shape shape = new Shape(course.sizes().claims(), aPerson, conflicts);
            curve.row(number(shape.claims()), shape, List.of(curve.sample(shape, 0, course.out())));
        }
        course.page().section(title, text, curve.table.toString());
    }

    /** The median CPU of a claim, in microseconds. */
    private double row(String claims, Shape shape, List<Sample> samples) {
        double cpu = Spread.of(samples, each -> each.steady().cpu() * 1e6 / shape.claims())
                .median();
        double wall = Spread.of(samples, each -> each.steady().wall()).median();
        double bytes = Spread.of(samples, each -> (double) each.steady().allocated() / shape.claims())
                .median();
        double peak = Spread.of(samples, each -> each.steady().peakKb() / 1e3).median();
        table.row(
                claims,
                number(shape.aPerson()),
                String.format(Locale.ROOT, "%.2f", cpu),
                number(shape.claims() / wall),
                number(bytes),
                number(peak));
        return cpu;
    }

    private Sample sample(Shape shape, int run, Path out) throws Exception {
        Path in = course.claims(shape);
        course.progress().say("%s, run %d".formatted(in.getFileName(), run + 1));
        Sample sample = measured(shape, in, out);
        if (!out.equals(NOWHERE)) {
            Files.delete(out);
        }
        return sample;
    }

    /** A large file is decided once, in a process that is warm by another. */
    private Sample measured(Shape shape, Path in, Path out) throws Exception {
        Children children = new Children();
        if (shape.claims() > LARGE) {
            Path first = course.claims(Shape.standard(FIRST));
            return children.runWarmed(Way.SERVICE, first, course.sizes().rounds(FIRST), in, out);
        }
        Sizes sizes = shape.conflicts() == Conflicts.STANDARD
                ? course.sizes()
                : course.sizes().hasty();
        return children.run(Way.SERVICE, in, out, sizes.rounds(shape.claims()));
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }
}
