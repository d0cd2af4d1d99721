package org.claimable.bench.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimable.bench.contest.Cost;
import org.claimable.bench.workload.ClaimRows;
import org.claimable.bench.workload.Shape;

/** A workbook, and a CSV file of the same rows, read and written by the command line. */
final class Workbooks {
    private static final double LONGEST = 3;

    private Workbooks() {}

    static void measure(Course course) throws Exception {
        long rows = course.sizes().rows();
        ClaimRows claims = ClaimRows.of(course.claims(Shape.standard(rows)));
        Path workbook = claims.workbook(course.folder().resolve("claims.xlsx"));
        Path csv = claims.csv(course.folder().resolve("claims.csv"));
        List<Cost> ofWorkbook = new ArrayList<>();
        List<Cost> ofCsv = new ArrayList<>();
        for (int run = 0; run < course.sizes().runs(); run++) {
            course.progress()
                    .say("run %d of %d".formatted(run + 1, course.sizes().runs()));
            ofWorkbook.add(check(course, workbook, "decided.xlsx"));
            ofCsv.add(check(course, csv, "decided.csv"));
        }
        Files.delete(course.out());
        course.page()
                .section(
                        "Tables, %,d rows".formatted(rows),
                        "`./claimable check claims.xlsx --output decided.xlsx` from its start to its end, and the same with CSV files, "
                                + "in turn; median (least to greatest).",
                        MarkdownTable.ofCosts("Table")
                                .costs("Excel", ofWorkbook)
                                .costs("CSV", ofCsv)
                                .toString());
        course.page()
                .target(Target.atMost(
                        String.format(Locale.ROOT, "%,d rows of Excel in and out", rows),
                        LONGEST,
                        " s",
                        Spread.of(ofWorkbook.stream().map(Cost::wall).toList())));
    }

    private static Cost check(Course course, Path table, String decided) throws Exception {
        Path output = course.folder().resolve(decided);
        Files.deleteIfExists(output);
        Cost cost = new Command(
                        "./claimable",
                        "check",
                        table.toString(),
                        "--output=" + output,
                        "--value-set=example-values",
                        "--as-of=2026-06-01")
                .run(course.out());
        if (Files.size(output) < Files.size(table) / 2) {
            throw new IllegalStateException("%s is too small to hold what was decided.".formatted(output));
        }
        return cost;
    }
}
