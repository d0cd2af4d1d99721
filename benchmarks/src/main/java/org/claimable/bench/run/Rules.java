package org.claimable.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimable.bench.workload.FieldedClaims;
import org.claimable.bench.workload.Shape;

/** What a rule about all claims of a person costs, and what fields that a rule set declares itself cost, each apart. */
final class Rules {
    private static final String BASE = "uksvb";
    private static final String PERSON = "person-rules";
    private static final String FIELDS = "own-fields";

    private final Course course;
    private final Path claims;
    private final List<String> names = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();

    private Rules(Course course) throws IOException {
        this.course = course;
        this.claims = course.claims(Shape.standard(course.sizes().claims()));
    }

    static void measure(Course course) throws Exception {
        new Rules(course).run(RuleSetsApart.in(course.folder().resolve("rule-sets")));
    }

    private void run(Path ruleSets) throws Exception {
        add("the shipped rules (`uksvb`)", FieldedClaims.under(BASE, claims, false));
        add("the same again (control)", FieldedClaims.under(BASE, claims, false));
        add("with a person rule (RC-06)", FieldedClaims.under(PERSON, claims, false));
        add("with own fields (RC-02, RC-05), which are not given", FieldedClaims.under(FIELDS, claims, false));
        add("with own fields, given of every person and claim", FieldedClaims.under(FIELDS, claims, true));
        List<List<Sample>> samples = new ArrayList<>();
        files.forEach(each -> samples.add(new ArrayList<>()));
        Children children = new Children("-Dclaimable.bench.rules=" + ruleSets);
        for (Path file : List.of(files.get(0), files.get(2), files.get(4))) {
            children.run(Way.SERVICE, file, course.out(), 1);
        }
        int runs = course.sizes().fewRuns();
        int rounds = course.sizes().hasty().rounds(course.sizes().claims());
        for (int run = 0; run < runs; run++) {
            for (int way = 0; way < files.size(); way++) {
                course.progress().say("%s, run %d of %d".formatted(names.get(way), run + 1, runs));
                samples.get(way).add(children.run(Way.SERVICE, files.get(way), course.out(), rounds));
            }
        }
        Files.delete(course.out());
        section(samples);
    }

    private void add(String name, Path file) {
        names.add(name);
        files.add(file);
    }

    private void section(List<List<Sample>> samples) throws IOException {
        MarkdownTable table = new MarkdownTable(
                "Rules",
                "µs of CPU a claim",
                "times the shipped rules",
                "bytes allocated a claim",
                "bytes read a claim");
        double number = course.sizes().claims();
        for (int way = 0; way < files.size(); way++) {
            List<Sample> these = samples.get(way);
            table.row(
                    names.get(way),
                    figure("%.2f", Spread.of(these, each -> each.steady().cpu() * 1e6 / number)),
                    Spread.ratios(these, samples.get(0), each -> each.steady().cpu())
                            .toString(),
                    figure("%,.0f", Spread.of(these, each -> each.steady().allocated() / number)),
                    String.format(Locale.ROOT, "%,.0f", Files.size(files.get(way)) / number));
        }
        course.page()
                .section(
                        "Person rules and own fields, %,d claims"
                                .formatted(course.sizes().claims()),
                        """
                        Claimable on one thread, warm, with the shipped rules and with what `rules/example-contract` lays over
                        them, each part alone: its rule about all claims of a person together (RC-06, at most three outcomes a
                        year), and its two rules about fields that it declares (RC-02, the ward of the person; RC-05, the start
                        of the service of the claim). The claims are the same ones; where the fields are given, the file has
                        them besides, and where not, claims are for review, each with reasons that say so.
                        """,
                        table.toString());
    }

    private static String figure(String format, Spread spread) {
        return String.format(Locale.ROOT, format, spread.median());
    }
}
