package org.claimable.file.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.claimable.ShippedRules;
import org.claimable.file.annotated.AnnotatedWorkbook;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.evaluation.Evaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sheets of a workbook are read, which column is which, and what references must not be. */
class SheetsAndColumnsTest {
    private static final String HEAD = "Person,Outcome,Date,Evidence\n";

    private static Grid two() {
        return Grid.of("Q1", HEAD + "p1,Gardening,01/07/2024,Record\n")
                .and("Q2", "Notes,Date of outcome,Outcome,Participant no,Evidence\nx,02/07/2024,Gardening,p2,Record\n");
    }

    private static byte[] file(String name) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/org/claimable/file/table", name));
    }

    private static List<String> people(Cohort cohort) {
        return cohort.claims().stream().map(Claim::individual).toList();
    }

    @Test
    void more_than_one_sheet_of_claims_is_a_mistake_unless_a_setting_says_which() throws IOException {
        assertThat(Grid.mistakes(two().workbook())).containsExactly("workbook SEVERAL_SHEETS");
        assertThat(Grid.mistakes(file("quarters.xlsx"))).containsExactly("workbook SEVERAL_SHEETS");
        assertThat(people(Grid.read(two().workbook(), "sheet=q2"))).containsExactly("p2");
        assertThat(Grid.mistakes(two().workbook(), "sheet=Q3")).containsExactly("query parameter sheet UNKNOWN_SHEET");
        assertThat(Grid.read(file("quarters.xlsx"), "sheet=*").claims()).hasSize(4);
    }

    @Test
    void all_sheets_are_read_one_after_another_with_ids_and_places_of_their_own() throws IOException {
        Cohort all = Grid.read(two().workbook(), "sheet=*");
        assertThat(all.claims()).extracting(Claim::id).containsExactly("Q1 row 2", "Q2 row 2");
        assertThat(all.table().headings()).containsExactly("Sheet", "Person", "Outcome", "Date", "Evidence", "Notes");
        assertThat(all.table().rows().get(1)).containsExactly("Q2", "p2", "Gardening", "02/07/2024", "Record", "x");
        Evaluation evaluation = ShippedRules.library()
                .evaluator(null)
                .orElseThrow()
                .evaluate(all, ShippedRules.library().values(all.settings()), LocalDate.of(2025, 5, 1));
        ByteArrayOutputStream decided = new ByteArrayOutputStream();
        AnnotatedWorkbook.write(evaluation, decided);
        assertThat(people(Grid.read(decided.toByteArray()))).containsExactly("p1", "p2");
        Grid repeated = Grid.of("Q1", "Id,Outcome,Date\n1,Gardening,01/07/2024\n")
                .and("Q2", "Id,Outcome,Date\n1,Gardening,31/02/2024\n");
        assertThat(Grid.mistakes(repeated.workbook(), "sheet=*"))
                .containsExactlyInAnyOrder(
                        "sheet Q2, row 2, column Id REPEATED", "sheet Q2, row 2, column Date BAD_DATE");
    }

    @Test
    void the_sheet_called_Claims_is_read_alone_and_the_others_noted() {
        Grid three = two().and(" CLAIMS", HEAD + "p3,Gardening,01/07/2024,Record\n");
        Cohort cohort = Grid.read(three.workbook());
        assertThat(people(cohort)).containsExactly("p3");
        assertThat(cohort.table().notes())
                .anyMatch(note ->
                        note.code().equals("SHEETS_NOT_READ") && note.message().contains("Q1, Q2"));
    }

    @Test
    void side_sheets_and_sheets_without_rows_are_no_sheets_of_claims() {
        Grid one = Grid.of("Work", HEAD + "p1,Gardening,01/07/2024,Record\n")
                .and("Blank", HEAD + ",,,\n")
                .and("Ready", "Id,Person,Outcome,Date\n1,,,\n2,,,\n")
                .and("Previously counted", "Person,Outcome,Date\np9,Gardening,01/07/2024\n");
        assertThat(people(Grid.read(one.workbook()))).containsExactly("p1");
    }

    @Test
    void a_csv_file_has_no_sheets() {
        assertThat(Grid.mistakes(two().csv(), "sheet=Q1")).containsExactly("query parameter sheet UNKNOWN_SHEET");
        assertThat(Grid.mistakes(two().csv(), "sheet=*")).isEmpty();
    }

    @Test
    void columns_that_are_named_win_over_what_is_recognised() {
        String csv = "Person,Client no,Date,When,Outcome\nJob coach,p1,2020-01-01,2024-07-01,Gardening\n";
        for (byte[] file : List.of(Grid.of("x", csv).csv(), Grid.of("x", csv).workbook())) {
            Cohort cohort = Grid.read(file, "columns=person=client NO; Achieved on = When");
            assertThat(people(cohort)).containsExactly("p1");
            assertThat(cohort.claims().get(0).achievedOn()).isEqualTo("2024-07-01");
            assertThat(cohort.table().columnsNotRead()).containsExactly("Person", "Date");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Persn=Client no, UNKNOWN_COLUMN",
        "Person=Client nr, UNKNOWN_HEADING",
        "Person, BAD_COLUMNS",
        "Outcome=, BAD_COLUMNS",
        "'Person=\"Client no', BAD_COLUMNS",
        "Person=[A2], UNKNOWN_HEADING",
        "Reference=[Z1], UNKNOWN_HEADING",
        "Person=[A1];Outcome=[B1];Achieved on=[A1], REPEATED_COLUMN",
        "Person=Client no;Person=Outcome, REPEATED_COLUMN",
        "Person=Client no;Claim=Client no, REPEATED_COLUMN"
    })
    void what_names_no_column_is_a_mistake(String columns, String code) {
        byte[] file = Grid.of("x", "Client no,Outcome,Date\np1,Gardening,2024-07-01\n")
                .csv();
        assertThat(Grid.mistakes(file, "columns=" + columns)).containsExactly("query parameter columns " + code);
    }

    @Test
    void without_a_column_for_the_person_that_is_said_first() throws IOException {
        Cohort cohort = Grid.read(file("mistyped-heading.csv"));
        assertThat(cohort.table().notes().get(0).code()).isEqualTo("NO_PERSON_COLUMN");
        assertThat(cohort.table().notes().get(0).message()).contains("Maybe \"Persn\" is meant");
        assertThat(cohort.firstOfAll()).isPresent();
        assertThat(Grid.read(two().csv()).firstOfAll()).isEmpty();
    }

    @Test
    void no_heading_is_guessed_that_is_farther_than_a_third_of_the_letters() throws IOException {
        String message = catchThrowableOfType(
                        InvalidCohortException.class,
                        () -> Grid.read(Grid.of("x", "ID,Name,Proxy Value,Date\n1,Ann,5,2024-07-01\n")
                                .csv()))
                .violations()
                .get(0)
                .message();
        assertThat(message).contains("There is no column \"Outcome\"").doesNotContain("Maybe");
        assertThat(Grid.mistakes(file("unknown-headings.csv"))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ref;Evidence ref;Outcome;Date, c1",
        "Reference;Evidence ref;Outcome;Date, c1",
        "Ref;Comment;Outcome;Date, row 2",
        "Ref;Claim id;Outcome;Date, e1"
    })
    void a_reference_is_the_claims_only_beside_one_of_the_evidence(String headings, String id) {
        byte[] file = Grid.of("x", headings.replace(';', ',') + "\nc1,e1,Gardening,2024-07-01\n")
                .csv();
        assertThat(Grid.read(file).claims().get(0).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "Start date;End date;Sessions, true",
        "Start Date;End Date;Respondent ID, false",
        "Start Date;End Date;Sessions;IP Address, false",
        "From;To;Respondent ID, true",
        "Activity start date;Activity end date;Respondent ID, true"
    })
    void the_dates_of_an_answer_to_a_survey_are_not_those_of_the_record(String headings, boolean read) {
        String csv = "Outcome,Date,Evidence," + headings.replace(';', ',')
                + "\nGardening,2024-07-01,Record,2024-05-01,2024-06-01,3,4\n";
        byte[] file = Grid.of("x", csv.replace(",3,4\n", headings.split(";").length > 3 ? ",3,4\n" : ",3\n"))
                .csv();
        assertThat(Grid.read(file).claims().get(0).evidence().from() != null).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.23457E+11", "1E+20", "1.2e-7", "9,87654E+15"})
    void a_reference_that_lost_digits_is_a_mistake(String damaged) {
        String cell = damaged.contains(",") ? "\"" + damaged + "\"" : damaged;
        String head = "Claim,Person,Outcome,Date\n";
        byte[] person =
                Grid.of("x", head + "c1," + cell + ",Gardening,2024-07-01\n").csv();
        byte[] claim = Grid.of("x", head + cell + ",p1,Gardening,2024-07-01\n").csv();
        assertThat(Grid.mistakes(person.clone(), "onError=fail"))
                .containsExactly("row 2, column Person DAMAGED_REFERENCE");
        assertThat(Grid.mistakes(claim)).containsExactly("row 2, column Claim DAMAGED_REFERENCE");
    }

    @Test
    void a_number_that_a_workbook_cannot_hold_a_date_and_a_truth_value_are_no_references() {
        List<Object> head = List.of("Claim", "Person", "Outcome", "Date");
        byte[] file = new Grid()
                .rows(
                        "Claims",
                        List.of(
                                head,
                                List.of("c1", 1234567890125671d, "Gardening", "2024-07-01"),
                                List.of(LocalDate.of(2024, 5, 1), "p1", "Gardening", "2024-07-01"),
                                List.of("c3", true, "Gardening", "2024-07-01"),
                                List.of(12d, 123456789012345d, "Gardening", "2024-07-01"),
                                List.of("1234567890123456", "12345678901234567", "Gardening", "2024-07-01")))
                .workbook();
        assertThat(Grid.mistakes(file))
                .containsExactly(
                        "sheet Claims, row 2, column Person DAMAGED_REFERENCE",
                        "sheet Claims, row 3, column Claim DAMAGED_REFERENCE",
                        "sheet Claims, row 4, column Person DAMAGED_REFERENCE");
    }

    @Test
    void damaged_references_are_mistakes_in_side_sheets_too() {
        byte[] file = Grid.of("Claims", HEAD + "p1,Gardening,01/07/2024,Record\n")
                .and("Individuals", "Person,Age\n1.5E+11,34\n")
                .and("Previously counted", "Person,Outcome,Date\n1.5E+11,Gardening,01/07/2024\n")
                .workbook();
        assertThat(Grid.mistakes(file))
                .filteredOn(each -> each.endsWith("DAMAGED_REFERENCE"))
                .hasSize(2);
    }

    @Test
    void further_headings_of_survey_tools_are_left_out() {
        String head = "Respondent ID,Outcome,Date\n";
        String row = "p1,Gardening,2024-07-01\n";
        for (String second : List.of(
                "Open-Ended Response,Response,Response\n",
                "What is your id?,What happened?,When?\n\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\",x\n",
                head)) {
            Cohort cohort =
                    Grid.read((head + second + row).getBytes(StandardCharsets.UTF_8), "columns=Person=Respondent ID");
            assertThat(people(cohort)).containsExactly("p1");
            assertThat(Grid.notes(cohort)).anyMatch(note -> note.endsWith("SECOND_HEADINGS"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"25-34", "65+", "Prefer not to say"})
    void an_age_that_is_no_number_is_to_be_left_empty(String age) {
        byte[] file = Grid.of("x", "Person,Age,Outcome,Date\np1," + age + ",Gardening,2024-07-01\n")
                .csv();
        assertThat(catchThrowableOfType(InvalidCohortException.class, () -> Grid.read(file))
                        .violations()
                        .get(0)
                        .message())
                .contains("leave it empty");
    }

    @Test
    void a_row_that_cannot_be_read_keeps_what_it_says() {
        byte[] file = Grid.of("x", "Person,Outcome,Date,Service,Provider\np1,Gardening,soon,Job club,ACME\n")
                .csv();
        Claim claim = Grid.read(file, "onError=review").claims().get(0);
        assertThat(List.of(claim.outcome(), claim.service(), claim.provider()))
                .containsExactly("Gardening", "Job club", "ACME");
    }
}
