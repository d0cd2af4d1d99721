package org.claimable.file.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.claimable.ShippedRules;
import org.claimable.file.annotated.AnnotatedCsv;
import org.claimable.file.annotated.AnnotatedWorkbook;
import org.claimable.file.json.EvaluationWriter;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.claim.SubmittedTable.TableNote;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.method.evaluation.Evaluation;
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

    /** The decided file with the first row's date, and the counting year that it was decided in. */
    private static String decidedOn(String date, String year) throws IOException {
        return new String(file("q1-decided.csv"), StandardCharsets.UTF_8)
                .replace("employment,07/05/2024,Record", "employment," + date + ",Record")
                .replace("Claimable,2024/25", "Claimable," + year);
    }

    private static List<Violation> mistakes(byte[] before, String... settings) throws IOException {
        try {
            TableCohortReader.read(Grid.submission(file("q2.csv"), before, settings), ShippedRules.library());
            return List.of();
        } catch (InvalidCohortException invalid) {
            return invalid.violations();
        }
    }

    private static List<Violation> mistakes(String date, String year, String... settings) throws IOException {
        return mistakes(decidedOn(date, year).getBytes(StandardCharsets.UTF_8), settings);
    }

    @Test
    void a_date_outside_the_counting_year_that_its_row_was_decided_in_is_a_mistake() throws IOException {
        List<Violation> wrong = mistakes("5/4/2024", "2023/24");
        assertThat(wrong)
                .extracting(Violation::pointer, Violation::code, Violation::message)
                .containsExactly(tuple(
                        "previouslyCounted, row 2, column Achieved on",
                        "AMBIGUOUS_DATE",
                        "\"5/4/2024\" was read as 5 April 2024, which is not in the counting year 2023/24 that this row was decided in."
                                + " Say the order of day and month (dateOrder)."));
        assertThat(mistakes("5/4/2024", "2023/24", "dateOrder=DAY_FIRST")).isEqualTo(wrong);
        assertThat(mistakes("3/4/2024", "2023/24", "dateOrder=MONTH_FIRST")).isEmpty();
    }

    @Test
    void each_kind_of_counting_year_is_understood_and_nothing_else() throws IOException {
        for (String year : List.of("2024/25", "2024-05-07", "")) {
            assertThat(mistakes("7/5/2024", year)).as(year).isEmpty();
        }
        for (String year : List.of("2023/25", "2023/2024", "last", "07/07/2023", "20-05-2023")) {
            assertThat(mistakes("7/5/2024", year))
                    .as(year)
                    .extracting(Violation::code)
                    .containsExactly("UNKNOWN_COUNTING_YEAR");
        }
        for (String year : List.of("2023/24", "2023", "2024-07-05", "2024-05-01")) {
            assertThat(mistakes("7/5/2024", year))
                    .as(year)
                    .extracting(Violation::code)
                    .containsExactly("AMBIGUOUS_DATE");
        }
        assertThat(mistakes("1/11/2009", "2009-10-01"))
                .as("2009/10, as a spreadsheet saves it")
                .isEmpty();
    }

    @Test
    void a_year_of_another_kind_does_not_confirm_how_a_date_is_read() throws IOException {
        assertThat(mistakes("4/3/2024", "2024"))
                .extracting(Violation::code, Violation::message)
                .containsExactly(tuple(
                        "AMBIGUOUS_DATE",
                        "\"4/3/2024\" could be 4 March 2024 or 3 April 2024, and this row was decided by another kind of year."
                                + " Say the order of day and month (dateOrder)."));
        assertThat(mistakes("4/3/2024", "2024", "dateOrder=MONTH_FIRST")).isEmpty();
        assertThat(mistakes("4/3/2024", "2024", "yearBasis=CALENDAR")).isEmpty();
        assertThat(mistakes("24/3/2024", "2024")).isEmpty();
        assertThat(mistakes("7/5/2024", "2024/25", "yearBasis=ROLLING"))
                .extracting(Violation::code)
                .containsExactly("AMBIGUOUS_DATE");
    }

    @Test
    void a_decided_file_without_one_of_its_headings_is_a_mistake() throws IOException {
        String decided = new String(file("q1-decided.csv"), StandardCharsets.UTF_8);
        for (String heading : List.of("Verdict", "Reason codes", "Counting year")) {
            byte[] renamed =
                    decided.replaceFirst("," + heading + "\\b", ",Renamed").getBytes(StandardCharsets.UTF_8);
            assertThat(mistakes(renamed))
                    .as(heading)
                    .extracting(Violation::code)
                    .containsExactly("DECIDED_HEADING_MISSING");
        }
    }

    @Test
    void the_verdict_with_the_highest_number_counts_wherever_it_stands() throws IOException {
        String moved = new String(file("q1-decided.csv"), StandardCharsets.UTF_8)
                .replaceFirst(",Verdict,", ",Verdict (2),Verdict,")
                .replace(",Claimable,", ",Not claimable,Claimable,")
                .replace(",,,Not claimable,", ",,,Claimable,Not claimable,");
        assertThat(read(moved.getBytes(StandardCharsets.UTF_8)).previouslyCounted())
                .extracting(PreviouslyCounted::individual)
                .containsExactly("C2");
    }

    @Test
    void a_guessed_encoding_of_a_further_file_is_noted() throws IOException {
        byte[] before =
                "Person,Outcome,Achieved on\nZo\u00eb,Gardening,2024-06-03\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(before).table().notes()).extracting(TableNote::code).contains("ENCODING_GUESSED");
    }

    @Test
    void a_date_that_has_one_order_is_to_be_corrected_and_an_instant_needs_its_zone() throws IOException {
        assertThat(mistakes("2024-05-07", "2023/24").get(0).message())
                .endsWith("Correct the date, or the counting year.");
        assertThat(mistakes("2024-04-01T03:00Z", "2023/24").get(0).message()).endsWith("(zone).");
        assertThat(mistakes("2024-04-01T03:00Z", "2023/24", "zone=America/New_York"))
                .isEmpty();
    }

    @Test
    void a_workbook_is_held_to_its_counting_years_as_a_file_or_as_a_sheet() throws IOException {
        String csv = "Person,Outcome,Date,Verdict,Counting year,Value claimable,Reason codes\n"
                + "C1,Gardening,3/4/2024,Claimable,2023/24,1,\nC2,Gardening,3/4/2024,Not claimable,2023/24,0,X\n";
        byte[] whole = Grid.of("Claims", new String(file("q2.csv"), StandardCharsets.UTF_8))
                .and("Previously counted", csv)
                .workbook();
        assertThat(Grid.mistakes(whole)).containsExactly("sheet Previously counted, row 2, column Date AMBIGUOUS_DATE");
        assertThat(Grid.mistakes(whole, "dateOrder=MONTH_FIRST")).isEmpty();
        assertThat(mistakes(Grid.of("Any", csv).workbook()))
                .extracting(Violation::code)
                .containsExactly("AMBIGUOUS_DATE");
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
