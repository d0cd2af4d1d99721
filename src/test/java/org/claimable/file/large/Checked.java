package org.claimable.file.large;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimable.ShippedRules;
import org.claimable.file.annotated.AnnotatedCsv;
import org.claimable.file.large.LargeTable.TableProgress;
import org.claimable.file.ndjson.CohortStream.StreamEnd;
import org.claimable.file.table.TableCohortReader;
import org.claimable.file.table.TablePart;
import org.claimable.file.table.TableSubmission;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.SubmittedTable.TableNote;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Library;
import org.claimable.method.report.Reporter;
import org.claimable.method.report.Summary;

/** What became of a table: the decided rows, what they come to, and notes; or the mistakes, a line each. */
record Checked(String rows, List<TableNote> notes, Object figures, String mistakes) {
    /** Others give an example, or a row, that depends on the order in which rows are read. */
    private static final Set<String> OF_COHORT = Set.of("UNMATCHED_ENTRIES", "BANKS_TOGETHER");

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** Row by row, in a folder for temporary files. */
    static Checked streamed(Path file, TableSubmission beside, Path temporary, int threads) throws IOException {
        LargeTable.TableTerms terms = new LargeTable.TableTerms(ShippedRules.library(), cohort -> cohort, TODAY);
        try (LargeTable table = LargeTable.open(file, beside, terms, temporary, TableProgress.NONE)) {
            table.check(threads);
            StringWriter rows = new StringWriter();
            StreamEnd end = table.decide(rows, threads);
            return new Checked(rows.toString(), table.notes(), figures(end.summary()), "");
        } catch (InvalidCohortException wrong) {
            return new Checked("", List.of(), null, mistakes(wrong));
        }
    }

    /** The same file read whole. */
    static Checked whole(Path file, TableSubmission beside) throws IOException {
        try {
            Library library = ShippedRules.library();
            Cohort cohort = TableCohortReader.read(
                    new TableSubmission(
                            beside.files().and(TablePart.CLAIMS, Files.readAllBytes(file)), beside.chosen()),
                    library);
            Evaluation evaluation = library.evaluator(cohort.ruleSet())
                    .orElseThrow()
                    .evaluate(cohort, library.values(cohort.settings()), cohort.asOf() == null ? TODAY : cohort.asOf());
            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            AnnotatedCsv.write(evaluation, rows);
            return new Checked(
                    rows.toString(StandardCharsets.UTF_8),
                    cohort.table().notes(),
                    figures(Reporter.summary(evaluation)),
                    "");
        } catch (InvalidCohortException wrong) {
            return new Checked("", List.of(), null, mistakes(wrong));
        }
    }

    private static Object figures(Summary summary) {
        return List.of(
                summary.whole(),
                summary.reviewRange(),
                summary.lowestValue(),
                summary.highestValue(),
                summary.multipleServices(),
                summary.caveats().stream()
                        .filter(caveat -> OF_COHORT.contains(caveat.code()))
                        .toList());
    }

    private static String mistakes(InvalidCohortException wrong) {
        return wrong.violations().stream()
                .map(each -> "%s %s %s".formatted(each.pointer(), each.code(), each.message()))
                .collect(Collectors.joining("\n"));
    }
}
