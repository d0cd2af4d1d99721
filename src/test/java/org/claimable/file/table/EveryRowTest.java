package org.claimable.file.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.claimable.ShippedRules;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every row has is said in place of a column. */
class EveryRowTest {
    private static final byte[] FILE =
            "Client no,Date,Note\nc1,2024-07-01,x\nc2,2024-08-01,y\n".getBytes(StandardCharsets.UTF_8);
    private static final String SAID = "columns=Person=Client no;Outcome==Gardening;Evidence==record";

    @Test
    void every_claim_has_it_and_the_answer_notes_it() {
        Cohort cohort = Grid.read(FILE, SAID);
        assertThat(cohort.claims()).hasSize(2).allSatisfy(claim -> {
            assertThat(claim.outcome()).isEqualTo("Gardening");
            assertThat(claim.evidence().kind()).isEqualTo(EvidenceKind.RECORD);
        });
        assertThat(Grid.notes(cohort)).contains("row 1 SAME_IN_EVERY_ROW");
        assertThat(cohort.table().notes())
                .anySatisfy(note -> assertThat(note.message()).contains("Outcome Gardening", "Evidence record"));
    }

    @Test
    void it_holds_whatever_a_column_says() {
        byte[] file = "Person,Date,Outcome\nc1,2024-07-01,Something\n".getBytes(StandardCharsets.UTF_8);
        assertThat(Grid.read(file, "columns=Outcome==\"Gardening\"").claims())
                .extracting(Claim::outcome)
                .containsExactly("Gardening");
    }

    @Test
    void a_column_that_is_not_read_for_it_is_not_called_mistyped() {
        byte[] file = "Person,Date,Outcome\nc1,2024-07-01,Something\n".getBytes(StandardCharsets.UTF_8);
        assertThat(Grid.read(file, "columns=Outcome==Gardening").table().notes())
                .extracting(note -> note.message())
                .contains("Columns that were not read: Outcome.");
    }

    @Test
    void a_row_without_person_and_date_is_still_no_claim() {
        byte[] file = "Client no,Date,Note\nc1,2024-07-01,x\n,,Gardening was fun\n".getBytes(StandardCharsets.UTF_8);
        Cohort cohort = Grid.read(file, SAID);
        assertThat(cohort.claims()).hasSize(1);
        assertThat(Grid.notes(cohort)).contains("row 3 NO_CLAIM");
    }

    @Test
    void the_headings_are_not_taken_from_a_title_that_says_date() {
        byte[] file = "Date,30 June\nClient no,Date,Note\nc1,2024-07-01,x\n".getBytes(StandardCharsets.UTF_8);
        assertThat(Grid.read(file, SAID).claims()).extracting(Claim::individual).containsExactly("c1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Outcome==Gardning   | is not an outcome of the catalogue. Maybe "Gardening".
            Outcome==           | Outcome has no value for every row
            Outcome==Gardening;Evidence==Photo          | Write Record, Survey or Score
            Outcome==Gardening;Retrospective==perhaps   | Write Yes or No
            Outcome==Gardening;Achieved on==2024-07-01  | That can be said of these columns, and of those that the rule set adds
            Outcome==Gardening;Person==c1               | That can be said of these columns, and of those that the rule set adds
            """)
    void what_cannot_be_is_one_mistake_of_the_setting(String text, String words) {
        InvalidCohortException wrong =
                catchThrowableOfType(InvalidCohortException.class, () -> Grid.read(FILE, "columns=" + text));
        assertThat(wrong.violations())
                .filteredOn(each -> each.code().equals("BAD_COLUMNS"))
                .singleElement()
                .satisfies(each -> assertThat(each.message()).contains(words));
        assertThat(wrong.violations()).noneMatch(each -> each.pointer().startsWith("row 2"));
    }

    @Test
    void a_look_says_it_again() {
        TableLook look = TableLook.of(Grid.submission(FILE, null), ShippedRules.library(), null, 0);
        String text = look.columns(
                Map.of(0, "Person", 1, "Achieved on"), false, Map.of("Outcome", "Gardening", "Service", "a; b"));
        assertThat(text).contains("Outcome==Gardening", "Service==\"a; b\"");
        TableLook again = TableLook.of(Grid.submission(FILE, null, "columns=" + text), ShippedRules.library(), null, 0);
        assertThat(again.everyRow()).isEqualTo(Map.of("Outcome", "Gardening", "Service", "a; b"));
        assertThat(again.text()).isEqualTo(text);
        assertThat(again.missing()).isEmpty();
    }

    @Test
    void a_field_that_the_rule_set_adds_is_said_of_every_row_too() {
        Cohort cohort = Grid.read(FILE, SAID + ";Ward==Millgate;Service start==1/5/2024", "ruleSet=example-contract");
        assertThat(cohort.claims())
                .extracting(claim -> claim.fields().of("serviceStart"))
                .containsExactly(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 1));
        assertThat(cohort.individuals())
                .extracting(person -> person.fields().of("ward"))
                .containsExactly("Millgate", "Millgate");
        assertThat(cohort.table().notes())
                .anySatisfy(note -> assertThat(note.message()).contains("Ward Millgate; Service start 1/5/2024"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Service start==31/02/2024 | given as Service start of every row, is not a date
            Service start==           | Service start has no value for every row
            """)
    void a_value_that_such_a_field_cannot_have_is_one_mistake_of_the_setting(String text, String words) {
        InvalidCohortException wrong = catchThrowableOfType(
                InvalidCohortException.class, () -> Grid.read(FILE, SAID + ";" + text, "ruleSet=example-contract"));
        assertThat(wrong.violations()).singleElement().satisfies(each -> assertThat(each.message())
                .contains(words));
    }
}
