package org.claimable.file.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimable.RiversideRules;
import org.claimable.file.annotated.AnnotatedCsv;
import org.claimable.file.json.CohortReader;
import org.claimable.file.large.LargeTable;
import org.claimable.file.large.LargeTable.TableProgress;
import org.claimable.file.ndjson.CohortStream;
import org.claimable.file.ndjson.CohortStream.StreamLimits;
import org.claimable.file.ndjson.CohortStream.StreamProgress;
import org.claimable.file.template.ClaimsTemplate;
import org.claimable.method.canonical.CanonicalCohort;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.OwnValues;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Library;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a claim and a person say in the fields that a rule set adds is read, held against the rule set and decided alike by every way in. */
class OwnFieldsEveryWayInTest {
    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 1);
    private static final String[] SETTINGS = {"ruleSet=riverside", "valueSet=example-values", "asOf=2025-12-01"};
    private static final String REQUEST = """
            {"ruleSet": "riverside", "valueSet": "example-values", "asOf": "2025-12-01",
             "individuals": [{"ref": "p1", "age": 30, "fields": {"landlord": "Magenta", "homeWard": "bidston"}}],
             "claims": [{"id": "c1", "individual": "p1", "outcome": "gardening", "achievedOn": "2025-06-01",
               "evidence": {"kind": "RECORD", "reference": "r1"},
               "fields": {"postcode": "CH41 5AA", "ward": "Rock Ferry", "visits": 4.5, "firstVisit": "2025-05-02",
                          "employed": true}}]}
            """;
    private static final String HEADINGS = "Claim,Person,Age,Outcome,Achieved on,Evidence,Reference,Home postcode,ward,"
            + "Visits (how many),First visit,Was employed,Landlord,homeWard\n";
    private static final String ROW =
            "c1,p1,30,gardening,01/06/2025,Record,r1,CH41 5AA,Rock Ferry,4.50,02/05/2025,yes,Magenta,bidston\n";

    @TempDir
    private static Path rules;

    @TempDir
    private Path folder;

    private static Library library;

    @BeforeAll
    static void load() {
        library = RiversideRules.library(rules);
    }

    @AfterAll
    static void close() {
        library.close();
    }

    private static Cohort json(String request) {
        return CohortReader.read(new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)), library);
    }

    private static TableSubmission tables(byte[] claims, byte[] people, String... settings) {
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        Stream.concat(Stream.of(SETTINGS), Stream.of(settings))
                .map(each -> each.split("=", 2))
                .forEach(each -> chosen.put(each[0], List.of(each[1])));
        return Sent.tables(claims, people, null, null, chosen);
    }

    private static Cohort table(byte[] claims, String... settings) {
        return TableCohortReader.read(tables(claims, null, settings), library);
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Evaluation decided(Cohort cohort) {
        return library.evaluator(cohort.ruleSet())
                .orElseThrow()
                .evaluate(cohort, library.values(cohort.settings()), AS_OF);
    }

    private static String id(Cohort cohort) {
        Evaluation evaluation = decided(cohort);
        return CanonicalCohort.decisionId(evaluation.cohort(), evaluation.ruleSet(), evaluation.valueSet(), AS_OF);
    }

    private static String idOfStream(String lines) throws IOException {
        CohortStream stream = CohortStream.open(
                new ByteArrayInputStream(csv(lines)), library, AS_OF, new StreamLimits(Duration.ofMinutes(1), 1 << 20));
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        CohortStream.StreamEnd end = stream.decide(output, 1, StreamProgress.NONE);
        assertThat(end.failed()).as(output.toString(StandardCharsets.UTF_8)).isZero();
        return end.decisionId();
    }

    private LargeTable large(String claims, byte[] people, String... settings) throws IOException {
        Path file = Files.writeString(folder.resolve("claims.csv"), claims);
        LargeTable.TableTerms terms = new LargeTable.TableTerms(library, cohort -> cohort, AS_OF);
        return LargeTable.open(file, tables(new byte[0], people, settings), terms, folder, TableProgress.NONE);
    }

    private static List<String> mistakes(Runnable reading) {
        try {
            reading.run();
            return List.of();
        } catch (InvalidCohortException wrong) {
            return wrong.violations().stream()
                    .map(each -> each.pointer() + " " + each.code())
                    .toList();
        }
    }

    private static List<String> mistakesOf(String rows, String... settings) {
        return mistakes(() -> table(csv(HEADINGS + rows), settings));
    }

    @Test
    void each_value_is_what_its_field_holds() {
        Cohort cohort = decided(table(csv(HEADINGS + ROW))).cohort();
        assertThat(cohort.claims().get(0).fields().byName())
                .containsEntry("postcode", "CH41 5AA")
                .containsEntry("ward", "Rock Ferry")
                .containsEntry("visits", new BigDecimal("4.50"))
                .containsEntry("firstVisit", LocalDate.of(2025, 5, 2))
                .containsEntry("employed", true);
        assertThat(cohort.individuals().get(0).fields().byName())
                .containsEntry("landlord", "Magenta")
                .containsEntry("homeWard", "bidston");
        assertThat(decided(json(REQUEST)).cohort().claims().get(0).fields().of("firstVisit"))
                .isEqualTo(LocalDate.of(2025, 5, 2));
    }

    @Test
    void every_way_in_gives_the_same_decision_id() throws IOException {
        String person =
                "{\"individual\": \"p1\", \"age\": 30, \"fields\": {\"homeWard\": \"bidston\", \"landlord\": \"Magenta\"}, ";
        String claim = REQUEST.substring(REQUEST.indexOf("\"claims\"")).strip().replace("\"individual\": \"p1\",", "");
        String line = (person + claim.replace("\n", " "));
        String header = "{\"ruleSet\": \"riverside\", \"valueSet\": \"example-values\", \"asOf\": \"2025-12-01\"}\n";
        assertThat(idOfStream(header + line)).as("stream").isEqualTo(id(json(REQUEST)));
        assertThat(id(table(csv(HEADINGS + ROW)))).as("CSV").isEqualTo(id(json(REQUEST)));
        byte[] workbook =
                Grid.of("Claims", HEADINGS + ROW.replace("4.50", "4.5")).workbook();
        assertThat(id(table(workbook))).as("workbook").isEqualTo(id(json(REQUEST)));
        try (LargeTable large = large(HEADINGS + ROW, null)) {
            large.check(1);
            assertThat(large.decide(new StringWriter(), 1).decisionId())
                    .as("large table")
                    .isEqualTo(id(json(REQUEST)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "postcode": "CH41 5AA"     | "postcode": "CH41 5AB"
            "visits": 4.5              | "visits": 4.51
            "firstVisit": "2025-05-02" | "firstVisit": "2025-05-03"
            "employed": true           | "employed": false
            "employed": true           | "employed": null
            "homeWard": "bidston"      | "homeWard": "Rock Ferry"
            """)
    void another_value_gives_another_decision_id(String value, String other) {
        assertThat(REQUEST).contains(value);
        assertThat(id(json(REQUEST.replace(value, other)))).isNotEqualTo(id(json(REQUEST)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "postcode": "CH41 5AA" | "postcode": " CH41  5AA "
            "visits": 4.5          | "visits": 4.500
            """)
    void another_writing_of_a_value_gives_the_same_decision_id(String value, String other) {
        assertThat(id(json(REQUEST.replace(value, other)))).isEqualTo(id(json(REQUEST)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "postcode": "CH41 5AA"     | "postcod": "CH41 5AA"     | /claims/0/fields/postcod UNKNOWN_FIELD
            "postcode": "CH41 5AA"     | "postcode": " "           | /claims/0/fields/postcode MISSING
            "postcode": "CH41 5AA"     | "postcode": 41            | /claims/0/fields/postcode WRONG_TYPE
            "postcode": "CH41 5AA"     | "postcode": ["CH41"]      | /claims/0/fields/postcode WRONG_TYPE
            "visits": 4.5              | "visits": "4.5"           | /claims/0/fields/visits WRONG_TYPE
            "visits": 4.5              | "visits": 1e99            | /claims/0/fields/visits OUT_OF_RANGE
            "visits": 4.5              | "landlord": "Magenta"     | /claims/0/fields/landlord UNKNOWN_FIELD
            "firstVisit": "2025-05-02" | "firstVisit": "2025-02-30" | /claims/0/fields/firstVisit BAD_DATE
            "firstVisit": "2025-05-02" | "firstVisit": 20250502    | /claims/0/fields/firstVisit WRONG_TYPE
            "employed": true           | "employed": "yes"         | /claims/0/fields/employed WRONG_TYPE
            "ward": "Rock Ferry"       | "ward": "Egremont"        | /claims/0/fields/ward NOT_ON_LIST
            "landlord": "Magenta",     |                           | /individuals/0/fields/landlord MISSING
            "homeWard": "bidston"      | "homeWard": "Egremont"    | /individuals/0/fields/homeWard NOT_ON_LIST
            "homeWard": "bidston"      | "ward": "Bidston"         | /individuals/0/fields/ward UNKNOWN_FIELD
            "2025-06-01"               | "2024-06-01"              | /claims/0/fields/ward NOT_ON_LIST
            {"ref": "p1"               | {"ref": "p2"              | /claims/0/individual MISSING
            """)
    void what_a_rule_set_cannot_hold_is_said_with_its_pointer(String right, String wrong, String mistake) {
        assertThat(REQUEST).contains(right);
        String request = REQUEST.replace(right, wrong == null ? "" : wrong);
        assertThat(mistakes(() -> json(request))).contains(mistake);
    }

    @Test
    void a_text_that_is_too_long_is_a_mistake_by_every_way_in() {
        String text = "x".repeat(1_001);
        assertThat(mistakes(() -> json(REQUEST.replace("CH41 5AA", text))))
                .contains("/claims/0/fields/postcode TOO_LONG");
        assertThat(mistakesOf(ROW.replace("CH41 5AA", text))).contains("row 2, column Home postcode TOO_LONG");
    }

    @Test
    void more_fields_than_a_rule_set_may_have_are_not_kept() {
        StringBuilder many = new StringBuilder("\"postcode\": \"CH41 5AA\"");
        for (int i = 0; i < 120; i++) {
            many.append(", \"f%d\": 1".formatted(i));
        }
        assertThat(mistakes(() -> json(REQUEST.replace("\"postcode\": \"CH41 5AA\"", many.toString()))))
                .contains("/claims/0/fields/f99 TOO_MANY")
                .doesNotContain("/claims/0/fields/f98 TOO_MANY");
    }

    @Test
    void a_field_of_a_rule_set_without_any_is_a_mistake_that_says_so() {
        assertThat(mistakes(() -> json(REQUEST.replace("\"riverside\"", "\"uksvb\""))))
                .contains("/claims/0/fields/postcode UNKNOWN_FIELD", "/individuals/0/fields/landlord UNKNOWN_FIELD");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CH41 5AA   |            | row 2, column Home postcode MISSING
            Rock Ferry | Egremont   | row 2, column ward NOT_ON_LIST
            4.50       | four       | row 2, column Visits (how many) NOT_A_NUMBER
            02/05/2025 | 31/02/2025 | row 2, column First visit BAD_DATE
            yes        | maybe      | row 2, column Was employed NOT_YES_OR_NO
            Magenta    |            | row 2, column Landlord MISSING
            bidston    | Egremont   | row 2, column homeWard NOT_ON_LIST
            01/06/2025 | 01/06/2024 | row 2, column ward NOT_ON_LIST
            """)
    void what_a_rule_set_cannot_hold_is_said_with_its_cell(String right, String wrong, String mistake)
            throws IOException {
        String row = ROW.replace(right, wrong == null ? "" : wrong);
        assertThat(mistakesOf(row)).containsExactly(mistake);
        try (LargeTable large = large(HEADINGS + row, null)) {
            assertThat(mistakes(() -> large.check(1))).containsExactly(mistake);
        }
        Evaluation reviewed = decided(table(csv(HEADINGS + row), "onError=review"));
        assertThat(reviewed.decisions().get(0).verdict().name()).isEqualTo("REVIEW");
    }

    @Test
    void a_day_that_may_be_one_or_another_is_not_guessed() {
        String rows = ROW.replace("02/05/2025", "05/13/2025") + ROW.replace("c1,p1", "c2,p1");
        assertThat(mistakesOf(rows)).containsExactly("row 3, column First visit AMBIGUOUS_DATE");
    }

    @Test
    void two_landlords_of_one_person_are_a_mistake() throws IOException {
        String rows = ROW + ROW.replace("c1,p1", "c2,p1").replace("Magenta", "Riverside");
        assertThat(mistakesOf(rows)).containsExactly("row 3, column Landlord TWO_VALUES");
        try (LargeTable large = large(HEADINGS + rows, null)) {
            assertThat(mistakes(() -> large.check(1))).containsExactly("row 3, column Landlord TWO_VALUES");
        }
    }

    @Test
    void what_is_said_of_a_person_once_holds_for_all_rows_of_the_person() {
        String rows = ROW.replace("Magenta", "") + ROW.replace("c1,p1", "c2,p1").replace("bidston", "");
        Cohort cohort = table(csv(HEADINGS + rows));
        assertThat(cohort.individuals()).hasSize(1);
        assertThat(cohort.individuals().get(0).fields().byName())
                .containsEntry("landlord", "Magenta")
                .containsEntry("homeWard", "bidston");
    }

    @Test
    void people_may_be_listed_in_a_table_of_their_own() throws IOException {
        String headings = HEADINGS.replace(",Landlord,homeWard", "");
        String row = ROW.replace(",Magenta,bidston", "");
        byte[] people = csv("Person,Age,Landlord,Home ward\np1,30,Magenta,bidston\n");
        assertThat(id(TableCohortReader.read(tables(csv(headings + row), people), library)))
                .isEqualTo(id(json(REQUEST)));
        try (LargeTable large = large(headings + row, people)) {
            large.check(1);
            assertThat(large.decide(new StringWriter(), 1).decisionId()).isEqualTo(id(json(REQUEST)));
        }
        assertThat(mistakes(() -> table(csv(headings + row)))).containsExactly("row 2 MISSING");
    }

    @Test
    void a_column_that_claims_must_have_is_missed_once() {
        String headings = HEADINGS.replace("Home postcode", "Code of the post");
        assertThat(mistakes(() -> table(csv(headings + ROW + ROW.replace("c1", "c2")))))
                .containsExactly("row 1 MISSING_COLUMN");
        assertThat(table(csv(headings + ROW), "columns=Postcode=Code of the post")
                        .claims()
                        .get(0)
                        .fields()
                        .of("postcode"))
                .isEqualTo("CH41 5AA");
    }

    @Test
    void a_setting_that_names_a_column_that_is_none_is_a_mistake_that_lists_them() {
        assertThat(mistakesOf(ROW, "columns=Postcod=Home postcode"))
                .containsExactly("query parameter columns UNKNOWN_COLUMN");
        assertThat(mistakesOf(ROW, "columns=Postcode=Nowhere"))
                .containsExactly("query parameter columns UNKNOWN_HEADING");
    }

    @Test
    void a_column_twice_is_a_mistake_and_one_mistyped_is_noted() {
        assertThat(mistakes(() -> table(csv(HEADINGS.replace("homeWard", "Ward") + ROW))))
                .containsExactly("row 1, column Ward REPEATED_COLUMN");
        assertThat(table(csv(HEADINGS.replace("First visit", "First vist") + ROW))
                        .table()
                        .notes())
                .anyMatch(note -> note.message().contains("First vist (maybe \"First visit\" is meant)"));
    }

    @Test
    void rows_come_back_as_they_came_and_a_request_in_the_columns_of_the_template() throws IOException {
        ByteArrayOutputStream ofTable = new ByteArrayOutputStream();
        AnnotatedCsv.write(decided(table(csv(HEADINGS + ROW))), ofTable);
        assertThat(ofTable.toString(StandardCharsets.UTF_8)).contains(HEADINGS.strip(), ROW.strip());
        ByteArrayOutputStream ofRequest = new ByteArrayOutputStream();
        AnnotatedCsv.write(decided(json(REQUEST)), ofRequest);
        assertThat(ofRequest.toString(StandardCharsets.UTF_8))
                .contains("Postcode,Ward,Visits,First visit,Was employed,Landlord,Home ward,Verdict")
                .contains("CH41 5AA,Rock Ferry,4.5,2025-05-02,Yes,Magenta,bidston,Claimable");
        assertThat(id(table(ofRequest.toByteArray()))).isEqualTo(id(json(REQUEST)));
    }

    @Test
    void the_template_of_the_rule_set_has_its_fields_and_is_read_back() {
        String headings = new String(
                ClaimsTemplate.csv(library.evaluator("riverside").orElseThrow().ruleSet()), StandardCharsets.UTF_8);
        assertThat(headings.strip()).endsWith("Postcode,Ward,Visits,First visit,Was employed,Landlord,Home ward");
        String row = "c1,p1,30,gardening,2025-06-01,,,,Record,r1,,,,,,,,,,,,CH41 5AA,,,,,Magenta,\n";
        Cohort cohort = table(csv(headings + row));
        assertThat(cohort.claims().get(0).fields().byName()).isEqualTo(Map.of("postcode", "CH41 5AA"));
        assertThat(new String(
                        ClaimsTemplate.csv(
                                library.evaluator("uksvb").orElseThrow().ruleSet()),
                        StandardCharsets.UTF_8))
                .doesNotContain("Postcode");
    }

    @Test
    void where_the_rule_set_adds_no_fields_such_columns_mean_nothing() {
        Cohort cohort = TableCohortReader.read(
                Sent.tables(csv(HEADINGS + ROW), null, null, null, Map.of("ruleSet", List.of("uksvb"))), library);
        assertThat(cohort.claims().get(0).fields()).isEqualTo(OwnValues.NONE);
        assertThat(cohort.table().notes()).anyMatch(note -> note.message().contains("Home postcode"));
    }

    @Test
    void a_value_that_is_on_no_list_on_some_day_is_corrected_row_by_row() {
        WrongRows[] wrong = new WrongRows[1];
        String row = ROW.replace("Rock Ferry", "Egremont");
        assertThat(mistakes(() -> TableCohortReader.read(
                        tables(csv(HEADINGS + row + row), null), library, found -> wrong[0] = found)))
                .contains("row 2, column ward NOT_ON_LIST", "row 3, column ward NOT_ON_LIST");
        assertThat(wrong[0].tables().get(0).values())
                .filteredOn(value -> value.text().equals("Egremont"))
                .singleElement()
                .satisfies(value -> assertThat(value.everywhere()).isFalse());
    }
}
