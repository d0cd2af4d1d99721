package org.claimable.bench.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimable.bench.workload.Conflicts;
import org.claimable.bench.workload.Shape;

/** How cost and memory go with the number of claims, with the claims of one person, and with how they conflict. */
final class Curve {
    private static final String[] HEADINGS = {
        "Claims", "a person", "µs of CPU a claim", "claims a second", "bytes allocated a claim", "most memory, MB"
    };

    private final Course course;
    private final Children children = new Children();

    private Curve(Course course) {
        this.course = course;
    }

    static void measure(Course course) throws Exception {
        Curve curve = new Curve(course);
        curve.claims();
        curve.people(Conflicts.NONE);
        curve.people(Conflicts.DENSE);
    }

    private void claims() throws Exception {
        MarkdownTable table = new MarkdownTable(HEADINGS);
        List<Double> costs = new ArrayList<>();
        for (long claims : course.sizes().curve()) {
            costs.add(row(table, Shape.standard(claims)));
        }
        Spread spread = Spread.of(costs);
        double apart = 100 * (spread.greatest() / spread.least() - 1);
        course.page()
                .section(
                        "More claims",
                        "Claimable on one thread, warm, five claims a person; of each size the median of %d processes, over a million claims of one.\n"
                                .formatted(Math.min(course.sizes().runs(), 3)),
                        table.toString());
        course.page()
                .target(Target.atMost(
                        "Cost of a claim from the fewest to the most claims, dearest against cheapest",
                        20,
                        " %",
                        new Spread(apart, apart, apart)));
    }

    private void people(Conflicts conflicts) throws Exception {
        MarkdownTable table = new MarkdownTable(HEADINGS);
        for (int aPerson : course.sizes().aPerson()) {
            row(table, new Shape(course.sizes().claims(), aPerson, conflicts));
        }
        boolean dense = conflicts == Conflicts.DENSE;
        course.page()
                .section(
                        dense
                                ? "More claims a person, every one in conflict"
                                : "More claims a person, none in conflict",
                        dense
                                ? "Every outcome is one that a row of the table pairs with another, or of the other bank, and "
                                        + "inferred rows refuse too.\n"
                                : "No two outcomes of a person are incompatible.\n",
                        table.toString());
    }

    /** Adds a row, and gives the CPU of a claim in µs: the median of three processes, or one of what takes long. */
    private double row(MarkdownTable table, Shape shape) throws Exception {
        Path in = course.claims(shape);
        Path out = in.resolveSibling("decisions.ndjson");
        List<Sample> samples = new ArrayList<>();
        boolean takesLong = shape.claims() > 1_000_000 || shape.conflicts() != Conflicts.STANDARD;
        for (int run = 0; run < Math.min(course.sizes().runs(), takesLong ? 1 : 3); run++) {
            samples.add(children.run(Way.SERVICE, in, out, course.sizes().rounds(shape.claims())));
        }
        double cpu = Spread.of(samples, each -> each.steady().cpu() * 1e6 / shape.claims())
                .median();
        double wall = Spread.of(samples, each -> each.steady().wall()).median();
        double bytes = Spread.of(samples, each -> (double) each.steady().allocated() / shape.claims())
                .median();
        double peak = Spread.of(samples, each -> each.steady().peakKb() / 1e3).median();
        table.row(
                number(shape.claims()),
                number(shape.aPerson()),
                String.format(Locale.ROOT, "%.2f", cpu),
                number(shape.claims() / wall),
                number(bytes),
                number(peak));
        Files.delete(out);
        if (takesLong) {
            Files.delete(in);
        }
        return cpu;
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }
}
