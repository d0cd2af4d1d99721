package org.claimable.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimable.ShippedRules;
import org.claimable.file.annotated.AnnotatedCsv;
import org.claimable.file.json.EvaluationWriter;
import org.claimable.file.sheet.HarmlessText;
import org.claimable.file.table.Sent;
import org.claimable.file.table.TableCohortReader;
import org.claimable.file.table.TableSubmission;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.SubmittedTable;
import org.claimable.method.evaluation.Evaluation;

/** What holds of every table of claims, whatever its bytes. */
final class Tables {
    private static final String BY_ROW = "row ";
    private static final Map<String, List<String>> FOR_REVIEW = Map.of("onError", List.of("review"));

    private Tables() {}

    /** Reads and decides it, rows that cannot be read being mistakes, then being for review; reads what was written. */
    static void check(byte[] table) {
        Evaluation strict = read(TableSubmission.of(table)).decided();
        if (strict != null && isKeptInCsv(strict.cohort().table())) {
            checkAgain(
                    strict.cohort(), read(TableSubmission.of(written(strict))).cohort());
        }
        Evaluation lenient =
                read(Sent.tables(table, null, null, null, FOR_REVIEW)).decided();
        if (lenient != null) {
            written(lenient);
        }
    }

    private static void checkAgain(Cohort cohort, Cohort again) {
        assertThat(again).isNotNull();
        assertThat(withoutRows(again)).isEqualTo(withoutRows(cohort));
        if (cohort.table().name() == null) {
            assertThat(again.individuals()).isEqualTo(cohort.individuals());
        }
    }

    private static Read read(TableSubmission submission) {
        return Read.of(() -> TableCohortReader.read(submission, ShippedRules.library()));
    }

    private static byte[] written(Evaluation evaluation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        EvaluationWriter.write(evaluation, bytes);
        bytes.reset();
        try {
            AnnotatedCsv.write(evaluation, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Whether CSV keeps the cells, with none that a spreadsheet may run, and no claim has the name of another's row. */
    private static boolean isKeptInCsv(SubmittedTable table) {
        return Stream.concat(Stream.of(table.headings()), table.rows().stream())
                .flatMap(List::stream)
                .allMatch(cell ->
                        HarmlessText.inCsv(cell).equals(cell) && !cell.strip().startsWith(BY_ROW));
    }

    /** The claims, those that are called after their row all the same. */
    private static List<Claim> withoutRows(Cohort cohort) {
        return cohort.claims().stream()
                .map(claim -> claim.id().startsWith(BY_ROW) ? called(BY_ROW, claim) : claim)
                .toList();
    }

    private static Claim called(String id, Claim claim) {
        return new Claim(
                id,
                claim.individual(),
                claim.outcome(),
                claim.achievedOn(),
                claim.headcount(),
                claim.share(),
                claim.sustainedYear(),
                claim.texts(),
                claim.evidence());
    }
}
