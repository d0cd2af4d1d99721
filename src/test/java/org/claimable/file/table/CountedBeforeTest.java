package org.claimable.file.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.claimable.ShippedRules;
import org.claimable.claim.Cohort;
import org.claimable.claim.MalformedCohortException;
import org.claimable.claim.PreviouslyCounted;
import org.claimable.claim.Violations.InvalidCohortException;
import org.claimable.evaluation.Evaluation;
import org.claimable.file.annotated.AnnotatedCsv;
import org.claimable.file.annotated.AnnotatedWorkbook;
import org.claimable.file.json.EvaluationWriter;
import org.junit.jupiter.api.Test;

/** Files that were decided here as what was counted before: only what came out claimable counts. */
class CountedBeforeTest {
    private static byte[] file(String name) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/org/claimable/file/table", name));
    }

    private static Cohort read(byte[] before) throws IOException {
        return TableCohortReader.read(Grid.submission(file("q2.csv"), before), ShippedRules.library());
    }

    private static Evaluation decided() throws IOException {
        Cohort cohort = Grid.read(file("q1.csv"));
        return ShippedRules.library()
                .evaluator(null)
                .orElseThrow()
                .evaluate(cohort, ShippedRules.library().values(cohort.settings()), LocalDate.of(2025, 5, 1));
    }

    private static void assertCountsC1Alone(byte[] before) throws IOException {
        Cohort cohort = read(before);
        assertThat(cohort.previouslyCounted())
                .extracting(PreviouslyCounted::individual)
                .containsExactly("C1");
        assertThat(cohort.table().notes())
                .anyMatch(note ->
                        note.code().equals("DECIDED_BEFORE") && note.message().contains("1 of 2 claims (1 left out)"));
    }

    @Test
    void a_decided_file_counts_only_what_came_out_claimable() throws IOException {
        assertThat(read(file("q1.csv")).previouslyCounted()).hasSize(2);
        assertCountsC1Alone(file("q1-decided.csv"));
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        AnnotatedCsv.write(decided(), csv);
        assertCountsC1Alone(csv.toByteArray());
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        AnnotatedWorkbook.write(decided(), workbook);
        assertCountsC1Alone(workbook.toByteArray());
    }

    @Test
    void a_file_that_was_decided_twice_counts_by_its_last_verdict() throws IOException {
        String twice = new String(file("q1-decided.csv"), StandardCharsets.UTF_8)
                .replaceFirst(",Verdict,", ",Verdict,Verdict (2),")
                .replace(",Claimable,", ",Claimable,Not claimable,")
                .replace(",,,Not claimable,", ",,,Not claimable,Claimable,");
        assertThat(read(twice.getBytes(StandardCharsets.UTF_8)).previouslyCounted())
                .extracting(PreviouslyCounted::individual)
                .containsExactly("C2");
    }

    @Test
    void a_row_without_a_verdict_is_a_mistake() throws IOException {
        String csv = new String(file("q1-decided.csv"), StandardCharsets.UTF_8) + "Q1-3,C9,Gardening,01/05/2024,,,\n";
        assertThatThrownBy(() -> read(csv.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(InvalidCohortException.class, invalid -> assertThat(
                                invalid.violations().get(0).code())
                        .isEqualTo("UNKNOWN_VERDICT"));
    }

    @Test
    void an_answer_in_JSON_says_what_to_give_instead() throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        EvaluationWriter.write(decided(), json);
        assertThatThrownBy(() -> read(json.toByteArray()))
                .isInstanceOf(MalformedCohortException.class)
                .hasMessageContainingAll("answer in JSON", "as CSV or as a workbook");
    }

    @Test
    void more_than_one_sheet_of_what_was_counted_before_is_a_mistake() {
        byte[] two = Grid.of("A", "Person,Outcome,Date\np1,Gardening,01/07/2024\n")
                .and("B", "Person,Outcome,Date\np1,Gardening,01/07/2024\n")
                .workbook();
        assertThatThrownBy(() -> read(two))
                .isInstanceOf(MalformedCohortException.class)
                .hasMessageContaining("A, B");
    }
}
