package org.claimable.file.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimable.ShippedRules;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.claim.Violations.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as they are kept: totals below, titles above, notes beside, and rows in which something is missing. */
class UntidyTablesTest {
    private static final String HEAD = "Claim,Person,Outcome,Achieved on,Headcount\n";
    private static final String RIGHT = "c1,p1,Gardening,03/06/2024,\n";

    private static Cohort read(String table, String... chosen) {
        Map<String, List<String>> settings = chosen.length == 0 ? Map.of() : Map.of(chosen[0], List.of(chosen[1]));
        byte[] claims = table.getBytes(StandardCharsets.UTF_8);
        return TableCohortReader.read(Sent.tables(claims, null, null, null, settings), ShippedRules.library());
    }

    private static Stream<String> notes(Cohort cohort) {
        return cohort.table().notes().stream().map(note -> note.place() + " " + note.code());
    }

    private static Stream<String> mistakes(String table) {
        return catchThrowableOfType(InvalidCohortException.class, () -> read(table)).violations().stream()
                .map(each -> each.pointer() + " " + each.code());
    }

    private static Violation mistake(String table) {
        return catchThrowableOfType(InvalidCohortException.class, () -> read(table))
                .violations()
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Total,,,,1",
                "Total,30,,,",
                "Grand total:,,,,",
                ",,,,1",
                "Sub-total,,,,1\nTOTAL,,,,1",
                "Sum,,,,£1",
                "Total,,2 claims,,",
                ",,Total,,",
                "Summe,,2,,"
            })
    void rows_of_totals_at_the_end_are_no_claims(String totals) {
        Cohort cohort = read(HEAD + RIGHT + totals + "\n");
        assertThat(cohort.claims()).hasSize(1);
        assertThat(notes(cohort)).contains("row 3 TOTALS_ROW");
    }

    @Test
    void a_row_of_totals_amid_claims_that_names_nobody_is_left_out() {
        Cohort cohort = read(HEAD + RIGHT + "Total,,,,1\n" + RIGHT.replace("c1", "c2"));
        assertThat(cohort.claims()).hasSize(2);
        assertThat(notes(cohort)).contains("row 3 TOTALS_ROW");
    }

    @Test
    void a_row_of_totals_amid_claims_that_names_somebody_is_a_mistake() {
        assertThat(mistakes(HEAD + RIGHT + ",Total,,,1\n" + RIGHT.replace("c1", "c2")))
                .containsExactly("row 3 TOTALS_ROW");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Prepared by us,,,,",
                "c2,,,,",
                "\u00a0,\u00a0,\u2007,\u202f,\u200b",
                "c2,,,,12 people",
                "Total,,2,,",
                "Total,,,2,"
            })
    void a_row_without_person_outcome_and_date_is_no_claim(String row) {
        Cohort cohort = read(HEAD + RIGHT + row + "\n" + RIGHT.replace("c1", "c3"), "onError", "review");
        assertThat(cohort.claims().stream().filter(Claim::isReadable)).hasSize(2);
        assertThat(notes(cohort)
                                .filter(note -> note.startsWith("row 3"))
                                .findFirst()
                                .isPresent()
                        || row.startsWith("Total"))
                .isTrue();
        assertThat(read(HEAD + RIGHT + row + "\n").claims()).hasSize(1);
    }

    @Test
    void rows_left_out_one_after_another_are_noted_together() {
        Cohort cohort = read(HEAD + "a,,,,\n" + RIGHT + "c2,,,,\nc3,,,,\nc4,,,,\n");
        assertThat(notes(cohort)).containsExactly("row 2 NO_CLAIM", "rows 4 to 6 NO_CLAIM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2,p2,,,", "c2,p2,,03/06/2024,", "c2,,Gardening,,5", "c2,total,,,"})
    void a_row_that_may_be_a_claim_is_not_passed_over(String row) {
        assertThat(mistakes(HEAD + RIGHT + row + "\n")).isNotEmpty();
    }

    @Test
    void headings_below_a_title_are_found_and_noted() {
        Cohort cohort = read("Riverside repairs\n\nApril 2024, to, March 2025\n" + HEAD + RIGHT);
        assertThat(notes(cohort)).containsExactly("row 4 HEADINGS_BELOW");
        assertThat(cohort.claims().get(0).achievedOn()).isEqualTo(LocalDate.of(2024, 6, 3));
    }

    @Test
    void headings_below_the_twentieth_row_are_not_found() {
        assertThat(mistakes("title\n".repeat(20) + HEAD + RIGHT)).contains("row 1 MISSING_COLUMN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OUTCOME*,Date achieved (dd/mm/yyyy)\n",
                "Outcome;Date of outcome\n",
                "sep=;\nOutcome;Date\n",
                "Outcome\tDate\n",
                "\"Outcome\nachieved\",\"Outcome\ndate\"\n"
            })
    void headings_are_read_as_people_write_them(String head) {
        char separator = head.contains("\t") ? '\t' : head.contains("ate of") || head.contains("sep=") ? ';' : ',';
        assertThat(read(head + "Gardening" + separator + "03/06/2024\n").claims())
                .extracting(Claim::outcome)
                .containsExactly("Gardening");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-06-03",
                "3/6/2024",
                "03.06.2024",
                "3-6-2024",
                "3 June 2024",
                "03-JUN-2024",
                "3 Sept 2024",
                "2024-06-03T14:30:00",
                "03/06/2024 00:00",
                "03/06/2024 2:30 PM",
                "\u00a003/06/2024\u00a0"
            })
    void a_day_is_read_as_people_write_it(String text) {
        LocalDate day = LocalDate.of(2024, text.contains("Sept") ? 9 : 6, 3);
        assertThat(read("Outcome,Date\nx," + text + "\n").claims().get(0).achievedOn())
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            03/06/24      | Its year needs four digits.
            45446         | If it is Excel's number for 2024-06-03, format the column as a date.
            31/02/2024    | is not a date
            3 Juno 2024   | is not a date
            June 2024     | is not a date
            03/06-2024    | is not a date
            0000-01-01    | is not a date
            2024-06-03Z   | is not a date
            2024-06-03T25:00Z | is not a date
            13/13/2024    | is not a date
            """)
    void what_is_no_day_is_said_with_a_way_out(String text, String words) {
        Violation mistake = mistake("Outcome,Date\nx," + text + "\n");
        assertThat(mistake.pointer()).isEqualTo("row 2, column Date");
        assertThat(mistake.message()).contains("\"" + text + "\"", words);
    }

    @Test
    void a_place_has_the_heading_as_the_table_writes_it() {
        assertThat(mistakes("Outcome,Date achieved\nx,soon\n")).containsExactly("row 2, column Date achieved BAD_DATE");
    }

    @Test
    void a_cell_too_many_is_a_mistake_since_a_separator_may_have_moved_the_others() {
        assertThat(mistakes("Outcome,Date,Service\nx,2024-06-03,Food, fuel and rent\n"))
                .containsExactly("row 2 MORE_CELLS_THAN_HEADINGS");
        assertThat(read("Outcome,Date,Service,\nx,2024-06-03,Food,,\ny,2024-06-03\n")
                        .claims())
                .hasSize(2);
    }

    @Test
    void an_error_of_the_spreadsheet_and_a_text_that_is_too_long_are_mistakes() {
        assertThat(mistakes("Outcome,Date,Service\n#N/A,#REF!,%s\n".formatted("x".repeat(1_001))))
                .containsExactlyInAnyOrder(
                        "row 2, column Outcome CELL_ERROR",
                        "row 2, column Date CELL_ERROR",
                        "row 2, column Service TOO_LONG");
    }

    @Test
    void columns_that_are_not_read_are_carried_through() {
        Cohort cohort = read("Colour,Outcome,Date\n red ,Gardening,2024-06-03\n");
        assertThat(cohort.table().columnsNotRead()).containsExactly("Colour");
        assertThat(cohort.table().rows()).containsExactly(List.of(" red ", "Gardening", "2024-06-03"));
    }

    @Test
    void rows_that_cannot_be_read_stand_in_their_place_on_request() {
        String rows = RIGHT + "c1,p1,Gardening,soon,\nc3,p3,,,2\nc4,p4,Gardening,04/06/2024,\n";
        List<Claim> claims = read(HEAD + rows, "onError", "review").claims();
        assertThat(claims).extracting(Claim::id).containsExactly("c1", "row 3", "c3", "c4");
        assertThat(claims).extracting(Claim::isReadable).containsExactly(true, false, false, true);
        assertThat(claims.get(1).problems())
                .extracting(Violation::code)
                .containsExactlyInAnyOrder("REPEATED", "BAD_DATE");
    }

    @Test
    void nothing_is_known_of_a_person_from_a_row_that_cannot_be_read() {
        String table = "Person,Age,Outcome,Date\np1,12,Gardening,soon\np1,34,Gardening,2024-06-03\n";
        assertThat(read(table, "onError", "review").individuals().get(0).age()).isEqualTo(34);
    }

    @Test
    void a_hundred_mistakes_are_said_at_once() {
        assertThat(mistakes("Outcome,Date\n" + "x,soon\n".repeat(500))).hasSize(100);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            a heading of brackets that are not closed, (, x
            a heading of brackets with a word behind, (), x
            spaces that cannot be seen between two letters, \u00A0, é
            """)
    void long_text_takes_no_longer_than_its_length(String called, String repeated, String last) {
        String heading = last + repeated.repeat(1_000_000) + last;
        assertTimeoutPreemptively(
                Duration.ofMinutes(3),
                () -> read("Outcome,Achieved on,%s\nGardening,03/06/2024,\n".formatted(heading)));
    }
}
