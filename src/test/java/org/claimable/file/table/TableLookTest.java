package org.claimable.file.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimable.ShippedRules;
import org.claimable.file.table.ContractorFiles.Sent;
import org.claimable.file.table.TableLook.ColumnSeen;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A look at tables whose headings are not ours, and what is read of them once their columns are said. */
class TableLookTest {
    static List<Sent> files() {
        return ContractorFiles.all();
    }

    private static TableLook look(byte[] file, String... settings) {
        return TableLook.of(Grid.submission(file, null, settings), ShippedRules.library(), null, 0);
    }

    private static TableLook look(String csv, String... settings) {
        return look(csv.getBytes(StandardCharsets.UTF_8), settings);
    }

    private static Map<String, String> suggested(TableLook look) {
        Map<String, String> suggested = new TreeMap<>();
        look.columns().stream()
                .filter(column -> column.guess().title() != null)
                .forEach(
                        column -> suggested.put(column.heading(), column.guess().title()));
        return suggested;
    }

    private static Map<Integer, String> chosen(TableLook look, Sent sent) {
        Map<Integer, String> chosen = new TreeMap<>();
        for (ColumnSeen column : look.columns()) {
            sent.columns().stream()
                    .filter(each -> each.startsWith(column.letters() + "="))
                    .forEach(each -> chosen.put(column.place(), each.replaceFirst(".*=", "")));
        }
        return chosen;
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_is_read_as_was_said_of_its_columns(Sent sent) {
        TableLook look = look(sent.content());
        String text = look.columns(chosen(look, sent), false, Map.of());
        String sheet = sent.name().startsWith("quarters") ? "sheet=*" : "zone=Europe/London";
        assertThat(Grid.mistakes(sent.content(), "columns=" + text, sheet)).isEmpty();
        Cohort cohort = Grid.read(sent.content(), "columns=" + text, sheet);
        assertThat(cohort.claims()).as(text).hasSize(4).allMatch(Claim::isReadable);
        assertThat(cohort.claims()).extracting(Claim::individual).doesNotContainNull();
        assertThat(cohort.firstOfAll()).isEmpty();
        TableLook again = look(sent.content(), "columns=" + text);
        assertThat(again.read()).isEqualTo(chosen(look, sent));
        assertThat(again.headings()).isEqualTo(look.headings());
        assertThat(again.missing()).isEmpty();
    }

    @Test
    void the_headings_are_found_below_titles_and_above_further_headings() {
        assertThat(look(ContractorFiles.council().content()).headings()).isEqualTo(5);
        assertThat(look(ContractorFiles.german().content()).headings()).isEqualTo(2);
        TableLook survey = look(ContractorFiles.survey().content());
        assertThat(survey.headings()).isEqualTo(1);
        assertThat(survey.below()).hasSize(1);
        assertThat(survey.columns().get(4).values()).containsExactly("RR-0107", "RR-0118", "RR-0125");
    }

    @Test
    void a_cover_sheet_is_not_taken_for_claims() {
        TableLook look = look(ContractorFiles.quarters().content());
        assertThat(look.sheet()).isEqualTo("Q1");
        assertThat(look.sheets()).extracting(TableLook.SheetSeen::name).containsExactly("Cover", "Q1", "Q2");
    }

    @Test
    void what_columns_may_be_is_suggested_by_their_values() {
        assertThat(suggested(look(ContractorFiles.german().content())))
                .isEqualTo(Map.of(
                        "Kunden-Nr.", "Person", "Ergebnis", "Outcome", "Datum", "Achieved on", "Nachweis", "Evidence"));
        assertThat(suggested(look(ContractorFiles.council().content())))
                .containsEntry("Ref of resident", "Person")
                .containsEntry("Result achieved (UKSVB)", "Outcome")
                .containsEntry("On which day", "Achieved on");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Client name;When            | Ann Example;2024-05-01;Ben Model;2024-05-02;Cat Sample;2024-05-03
            Client;Day                  | a.b@example.org;2024-05-01;c.d@example.org;2024-05-02
            Client mobile;Day           | 07700 900123;2024-05-01;07700 900124;2024-05-02
            Client NI;Day               | QQ 12 34 56 C;2024-05-01;QQ123457C;2024-05-02
            Staff id;Day                | S101;2024-05-01;S102;2024-05-02
            Client DOB;Day              | 1980-05-01;2024-05-01;1981-05-01;2024-05-02
            Ref;Case                    | A17;K17;A18;K18
            """)
    void names_addresses_numbers_of_telephones_and_what_is_in_doubt_are_never_suggested_as_the_person(
            String head, String cells) {
        String[] values = cells.split(";");
        StringBuilder csv = new StringBuilder(head.replace(';', ',')).append('\n');
        for (int i = 0; i < values.length; i += 2) {
            csv.append(values[i]).append(',').append(values[i + 1]).append('\n');
        }
        assertThat(suggested(look(csv.toString()))).doesNotContainValue("Person");
    }

    @Test
    void of_two_columns_of_dates_neither_is_suggested() {
        assertThat(suggested(look("Told us,Saw it,Outcome\n2024-05-01,2024-05-02,Gardening\n")))
                .doesNotContainValue("Achieved on");
        assertThat(suggested(look("Date of birth,Saw it,Outcome\n2004-05-01,2024-05-02,Gardening\n")))
                .isEqualTo(Map.of("Saw it", "Achieved on"));
    }

    @Test
    void a_mistyped_heading_is_suggested_unless_its_values_are_something_else() {
        assertThat(suggested(look("Persn,Outcom,Achieved on\nK1,Gardening,2024-05-01\nK2,Gardening,2024-05-01\n")))
                .isEqualTo(Map.of("Persn", "Person", "Outcom", "Outcome"));
        assertThat(suggested(look("Persn,Outcome,Acheived on\nK1,Gardening,soon\n")))
                .doesNotContainValue("Achieved on");
    }

    @Test
    void nothing_is_read_that_was_not_chosen() {
        TableLook look = look("Person,Outcome,Date,Service\np1,Gardening,2024-05-01,Club\n");
        String text = look.columns(Map.of(1, "Outcome", 2, "Achieved on"), true, Map.of());
        assertThat(text.lines()).containsExactly("Person=;", "Outcome=Outcome;", "Achieved on=Date;", "Service=");
        Cohort cohort = Grid.read(
                "Person,Outcome,Date,Service\np1,Gardening,2024-05-01,Club\n".getBytes(StandardCharsets.UTF_8),
                "columns=" + text);
        assertThat(cohort.claims().get(0).individual()).isNull();
        assertThat(cohort.table().columnsNotRead()).containsExactly("Person", "Service");
        assertThat(cohort.table().notes().get(0).code()).isEqualTo("NO_PERSON_IN_FILE");
    }

    @Test
    void another_row_may_hold_the_headings() {
        String csv = "a,b,c\nWho,What,When\np1,Gardening,2024-05-01\n";
        TableLook look = TableLook.of(
                Grid.submission(csv.getBytes(StandardCharsets.UTF_8), null), ShippedRules.library(), null, 2);
        assertThat(look.columns()).extracting(ColumnSeen::heading).containsExactly("Who", "What", "When");
        assertThat(look.above()).hasSize(1);
    }

    @Test
    void headings_that_stand_in_an_earlier_row_too_are_named_by_their_cells() {
        String csv = "Who,What,When\nold,old,old\nWho,What,When\np1,Gardening,2024-05-01\n";
        byte[] file = csv.getBytes(StandardCharsets.UTF_8);
        TableLook look = TableLook.of(Grid.submission(file, null), ShippedRules.library(), null, 3);
        String text = look.columns(Map.of(0, "Person", 1, "Outcome", 2, "Achieved on"), false, Map.of());
        assertThat(text).contains("Person=[A3]");
        assertThat(Grid.read(file, "columns=" + text).claims()).hasSize(1);
    }

    @Test
    void of_several_columns_of_dates_the_one_that_says_achieved_is_suggested() {
        TableLook look = look("ClientURN,Measure,OutcomeAchievedDate,LastModified\nU1,Gardening,2024-07-01,2024-10-01\n"
                + "U2,Gardening,2024-07-02,2024-10-01\n");
        assertThat(suggested(look)).containsEntry("OutcomeAchievedDate", "Achieved on");
    }

    @Test
    void a_column_of_yes_and_no_is_no_reference() {
        TableLook look =
                look("Who,What,When,Evidence held?\nA-1,Gardening,2024-07-01,Yes\nA-2,Gardening,2024-07-02,No\n");
        assertThat(suggested(look)).doesNotContainKey("Evidence held?");
    }
}
