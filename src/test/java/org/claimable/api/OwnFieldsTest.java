package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.claimable.RiversideRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The fields that a rule set adds, over HTTP: in requests, streams, tables, comparisons and templates. */
@SpringBootTest(
        classes = Service.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "claimable.rules.watch-every=0s")
class OwnFieldsTest {
    private static final String CLAIM = """
            {"id": "c1", "individual": "p1", "outcome": "gardening", "achievedOn": "2025-06-01",
             "evidence": {"kind": "RECORD", "reference": "r1"}, "fields": {"postcode": "CH41 5AA", "visits": 4}}
            """;
    private static final String PEOPLE = "[{\"ref\": \"p1\", \"fields\": {\"landlord\": \"Magenta\"}}]";
    private static final String REQUEST = """
            {"ruleSet": "%s", "valueSet": "example-values", "asOf": "2025-12-01", "individuals": %s, "claims": [%s]}
            """;
    private static final String TABLE = """
            Claim,Person,Outcome,Achieved on,Evidence,Reference,PC,Visits,Landlord
            c1,p1,gardening,01/06/2025,Record,r1,%s,4,Magenta
            """;
    private static final String SETTINGS = "?ruleSet=riverside&valueSet=example-values&asOf=2025-12-01";

    @TempDir
    private static Path rules;

    private final Caller caller;

    OwnFieldsTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @BeforeAll
    static void write() {
        RiversideRules.to(rules);
    }

    @DynamicPropertySource
    static void read_them_there(DynamicPropertyRegistry settings) {
        settings.add("claimable.rules.folder", rules::toString);
    }

    private static String request(String ruleSet) {
        return REQUEST.formatted(ruleSet, PEOPLE, CLAIM);
    }

    private Answer table(String postcode) {
        return caller.send(
                "POST",
                Caller.EVALUATIONS + SETTINGS,
                TABLE.formatted(postcode).getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "text/csv"));
    }

    @Test
    void a_request_and_a_table_that_say_the_same_have_one_decision_id() {
        JsonNode ofRequest = caller.post(request("riverside")).given();
        assertThat(ofRequest.at("/decisions/0/verdict").asString()).isEqualTo("CLAIMABLE");
        assertThat(table("CH41 5AA").given().get("decisionId")).isEqualTo(ofRequest.get("decisionId"));
    }

    @Test
    void what_is_not_declared_is_named_with_those_that_are() {
        Answer answer = caller.post(request("riverside").replace("\"visits\"", "\"visit\""));
        assertThat(answer.errors()).containsExactly("/claims/0/fields/visit UNKNOWN_FIELD");
        assertThat(answer.json().at("/errors/0/message").asString())
                .isEqualTo("The rule set riverside has no field \"visit\" of claims. "
                        + "It has: visits, postcode, ward, firstVisit, employed.");
        assertThat(caller.post(request("uksvb")).json().at("/errors/0/message").asString())
                .startsWith("The rule set uksvb has no fields of its own.");
    }

    @Test
    void a_blank_that_must_be_given_is_said_with_its_cell() {
        assertThat(table("").errors()).containsExactly("row 2, column PC MISSING");
    }

    @Test
    void a_line_of_a_stream_says_them_of_the_person_and_of_claims() {
        String line = "{\"individual\": \"p1\", \"fields\": {\"landlord\": \"Magenta\"}, \"claims\": [%s]}\n"
                .formatted(CLAIM.replace("\"individual\": \"p1\",", "").replace("\n", " "));
        String header = "{\"ruleSet\": \"riverside\", \"valueSet\": \"example-values\", \"asOf\": \"2025-12-01\"}\n";
        String wrong = line.replace("p1", "p2").replace("Magenta", " ");
        Answer answer = caller.send(
                "POST",
                Caller.STREAM,
                (header + line + wrong).getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "application/x-ndjson"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text())
                .contains("\"verdict\":\"CLAIMABLE\"")
                .contains("\"pointer\":\"/fields/landlord\",\"code\":\"MISSING\"");
    }

    @Test
    void a_comparison_leaves_out_on_one_side_what_only_the_other_declares() {
        String comparison = """
                {"before": {"ruleSet": "uksvb", "valueSet": "example-values"},
                 "after": {"ruleSet": "riverside", "valueSet": "example-values"}, "cohorts": [{"individuals": %s, "claims": [%s]}]}
                """;
        JsonNode answer = caller.post(Caller.COMPARISONS, comparison.formatted(PEOPLE, CLAIM))
                .given();
        assertThat(answer.at("/cohorts/0/claims")).isEmpty();
        Answer wrong = caller.post(
                Caller.COMPARISONS, comparison.formatted(PEOPLE, CLAIM.replace("\"visits\": 4", "\"visit\": 4")));
        assertThat(wrong.errors()).containsExactly("/cohorts/0/claims/0/fields/visit UNKNOWN_FIELD");
        Answer missing = caller.post(Caller.COMPARISONS, comparison.formatted("[]", CLAIM));
        assertThat(missing.errors()).containsExactly("/cohorts/0/claims/0/individual MISSING");
    }

    @Test
    void the_templates_of_the_rule_set_have_their_columns_and_lists() throws IOException {
        assertThat(caller.get("/v1/templates/claims.csv?ruleSet=riverside").text())
                .contains("Sustained year,Postcode,Ward,Visits,First visit,Was employed,Landlord,Home ward");
        assertThat(caller.get("/v1/templates/claims.csv").text().strip()).endsWith("Sustained year");
        assertThat(caller.get("/v1/templates/claims.csv?ruleSet=nowhere").status())
                .isEqualTo(404);
        byte[] bytes = caller.get("/v1/templates/claims.xlsx?ruleSet=riverside").bytes();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(workbook.getSheet("Claims").getDataValidations().stream()
                            .map(each -> String.valueOf(
                                    each.getValidationConstraint().getFormula1())))
                    .contains("Lists!$P$2:$P$3");
            assertThat(workbook.getSheet("Lists").getRow(0).getCell(15).getStringCellValue())
                    .isEqualTo("List: wards");
            assertThat(workbook.getSheet("Lists").getRow(2).getCell(15).getStringCellValue())
                    .isEqualTo("Rock Ferry");
            assertThat(workbook.getSheet("Individuals").getRow(0).getCell(2).getStringCellValue())
                    .isEqualTo("Landlord");
        }
    }
}
