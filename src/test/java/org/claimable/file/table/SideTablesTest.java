package org.claimable.file.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.claimable.ShippedRules;
import org.claimable.file.annotated.AnnotatedCsv;
import org.claimable.file.annotated.AnnotatedWorkbook;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.method.evaluation.Evaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands beside the claims is read whole, or said, and a decided file is read again as what it was. */
class SideTablesTest {
    private static final String CLAIMS = "Claim,Person,Outcome,Date,Evidence\na,p1,gardening,2024-07-01,Record";
    private static final String COUNTED = "Person,Outcome,Date\n%s,gardening,2024-07-01";

    @Test
    void all_sheets_of_one_kind_are_read_whichever_comes_first() {
        Cohort cohort = Grid.read(Grid.of("Claims", CLAIMS)
                .and("Previously counted", COUNTED.formatted("p9"))
                .and("Counted before", COUNTED.formatted("p1"))
                .and("Individuals", "Person,Age")
                .and("People", "Person,Age\np1,12")
                .workbook());
        assertThat(cohort.previouslyCounted())
                .extracting(PreviouslyCounted::individual)
                .containsExactly("p9", "p1");
        assertThat(cohort.individuals()).containsExactly(new Individual("p1", 12));
    }

    @Test
    void a_second_sheet_of_settings_is_a_mistake() {
        byte[] file = Grid.of("Claims", CLAIMS)
                .and("Settings", "From,2024-04-01")
                .and("settings ", "To,2024-06-30")
                .workbook();
        assertThatThrownBy(() -> Grid.read(file))
                .isInstanceOf(MalformedCohortException.class)
                .hasMessageContaining("More than one sheet is called Settings");
    }

    @Test
    void a_side_workbook_in_which_several_sheets_may_be_meant_is_a_mistake() {
        byte[] before = Grid.of("Claims", COUNTED.formatted("p1"))
                .and("Q2", COUNTED.formatted("p9"))
                .workbook();
        assertThatThrownBy(() -> beside(before))
                .isInstanceOf(MalformedCohortException.class)
                .hasMessageContaining("Q2, Claims");
    }

    @Test
    void sheets_of_a_side_workbook_that_are_not_read_are_noted() {
        byte[] before = Grid.of("Claims", COUNTED.formatted("p1"))
                .and("Previously counted", COUNTED.formatted("p9"))
                .workbook();
        assertThat(beside(before).table().notes())
                .anyMatch(note -> note.code().equals("SHEETS_NOT_READ")
                        && note.message()
                                .equals("Sheets in the file of previouslyCounted that were not read: Claims."));
    }

    private static Cohort beside(byte[] before) {
        return TableCohortReader.read(
                Grid.submission(CLAIMS.getBytes(StandardCharsets.UTF_8), before), ShippedRules.library());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\uFEFF"})
    void an_empty_side_file_is_a_mistake(String empty) {
        byte[] file = empty.getBytes(StandardCharsets.UTF_8);
        byte[] claims = CLAIMS.getBytes(StandardCharsets.UTF_8);
        for (TableSubmission submission : new TableSubmission[] {
            Sent.tables(claims, file, null, null, null, Map.of()),
            Sent.tables(claims, null, file, null, null, Map.of()),
            Sent.tables(claims, null, null, file, null, Map.of())
        }) {
            assertThatThrownBy(() -> TableCohortReader.read(submission, ShippedRules.library()))
                    .isInstanceOfSatisfying(InvalidCohortException.class, wrong -> assertThat(wrong.violations())
                            .extracting(Violation::code)
                            .containsExactly("EMPTY_FILE"));
        }
    }

    @Test
    void a_decided_workbook_holds_the_days_by_which_it_was_decided() throws IOException {
        Evaluation decided = decided(
                "Claim,Person,Outcome,Date,Evidence\na,p1,gardening,04/03/2024,Record", "dateOrder=MONTH_FIRST");
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        AnnotatedWorkbook.write(decided, workbook);
        assertThat(Grid.read(workbook.toByteArray()).claims().get(0).achievedOn())
                .isEqualTo(LocalDate.of(2024, 4, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@ana", "+447700", "-p1", "=p4", "\u00A0=p12", "\u200B@p6", "＝p18"})
    void a_decided_csv_names_people_as_they_were_named(String person) throws IOException {
        Evaluation decided =
                decided("Claim,Person,Outcome,Date,Evidence\na,%s,gardening,2024-06-01,Record".formatted(person));
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        AnnotatedCsv.write(decided, csv);
        assertThat(beside(csv.toByteArray()).previouslyCounted())
                .extracting(PreviouslyCounted::individual)
                .containsExactly(decided.cohort().claims().get(0).individual());
    }

    private static Evaluation decided(String csv, String... settings) {
        Cohort cohort = Grid.read(csv.getBytes(StandardCharsets.UTF_8), settings);
        return ShippedRules.library()
                .evaluator(null)
                .orElseThrow()
                .evaluate(cohort, ShippedRules.library().values(cohort.settings()), LocalDate.of(2025, 5, 1));
    }

    @Test
    void a_heading_that_says_month_first_is_believed() {
        assertThatThrownBy(() -> Grid.read("Claim,Person,Outcome,Date (mm/dd/yyyy)\na,p1,gardening,05/04/2024"
                        .getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(InvalidCohortException.class, wrong -> assertThat(wrong.violations())
                        .extracting(Violation::code)
                        .containsExactly("AMBIGUOUS_DATE"));
    }

    @Test
    void a_reference_that_lost_digits_is_known_also_with_a_mark_that_nobody_sees() {
        assertThatThrownBy(() -> Grid.read("Claim,Person,Outcome,Date\na,1.23\u200BE+11,gardening,2024-05-04"
                        .getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(InvalidCohortException.class, wrong -> assertThat(wrong.violations())
                        .extracting(Violation::code)
                        .containsExactly("DAMAGED_REFERENCE"));
    }
}
