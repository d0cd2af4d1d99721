package org.claimable.file.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.claimable.ShippedRules;
import org.claimable.file.annotated.AnnotatedCsv;
import org.claimable.file.annotated.AnnotatedWorkbook;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A decided file says which columns were named, so that it is read again without naming them. */
class ColumnsOfDecidedTest {
    private static final byte[] FILE = ("A title,,,\nWho,When,Reason,Reason\n"
                    + "k1,2024-07-01,a,rent\nk2,2024-08-01,b,own\n")
            .getBytes(StandardCharsets.UTF_8);
    private static final String NAMED =
            "columns=Person=Who;Achieved on=[B2];Outcome==Gardening;Evidence==Record;Reference=[C2]";

    private static byte[] decided(byte[] file, boolean workbook, String... settings) throws IOException {
        Library library = ShippedRules.library();
        Cohort cohort = Grid.read(file, settings);
        Evaluation evaluation = library.evaluator(null)
                .orElseThrow()
                .evaluate(cohort, library.values(cohort.settings()), LocalDate.of(2025, 5, 1));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (workbook) {
            AnnotatedWorkbook.write(evaluation, bytes);
        } else {
            AnnotatedCsv.write(evaluation, bytes);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void they_are_read_as_they_were_named_and_again_after_that(boolean workbook) throws IOException {
        byte[] decided = decided(FILE, workbook, NAMED);
        List<Claim> before = Grid.read(FILE, NAMED).claims();
        for (int times = 0; times < 2; times++) {
            Cohort again = Grid.read(decided);
            assertThat(again.claims()).extracting(Claim::individual).containsExactly("k1", "k2");
            assertThat(again.claims()).extracting(Claim::outcome).containsOnly("Gardening");
            assertThat(again.claims())
                    .extracting(Claim::achievedOn)
                    .isEqualTo(before.stream().map(Claim::achievedOn).toList());
            assertThat(again.claims())
                    .extracting(claim -> claim.evidence().reference())
                    .containsExactly("a", "b");
            assertThat(again.table().notes()).anySatisfy(note -> assertThat(note.message())
                    .contains("Its columns are read as they were named then."));
            decided = decided(decided, workbook);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void they_are_read_so_as_what_was_counted_before_and_as_earlier_results(boolean workbook) throws IOException {
        byte[] decided = decided(FILE, workbook, NAMED);
        byte[] now = "Person,Outcome,Date\nk1,Gardening,2024-09-01\n".getBytes(StandardCharsets.UTF_8);
        Cohort counted = TableCohortReader.read(Grid.submission(now, decided), ShippedRules.library());
        assertThat(counted.previouslyCounted()).hasSize(2);
        TableFiles files = TableFiles.of(now).and(TablePart.PREVIOUS, decided);
        Cohort compared = TableCohortReader.read(
                new TableSubmission(files, Map.of("previousKind", List.of("on-top"))), ShippedRules.library());
        assertThat(compared.previouslyCounted()).hasSize(2);
    }

    @Test
    void a_heading_that_was_renamed_since_is_read_by_its_name() throws IOException {
        byte[] decided = decided(FILE, false, NAMED);
        byte[] renamed = new String(decided, StandardCharsets.UTF_8)
                .replaceFirst("Who,When", "Participant,When")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Grid.read(renamed).claims()).extracting(Claim::individual).containsExactly("k1", "k2");
    }

    @Test
    void what_is_named_now_wins() throws IOException {
        byte[] decided = decided(FILE, false, NAMED);
        assertThat(Grid.read(decided, "columns=Person=Who;Achieved on=When;Outcome==Secure job")
                        .claims())
                .extracting(Claim::outcome)
                .containsOnly("Secure job");
    }

    @Test
    void a_file_whose_columns_were_not_named_says_nothing_of_them() throws IOException {
        byte[] file = "Person,Outcome,Date\nk1,Gardening,2024-07-01\n".getBytes(StandardCharsets.UTF_8);
        assertThat(new String(decided(file, false), StandardCharsets.UTF_8)).doesNotContain("Columns named");
    }
}
