package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Claims in tables are decided as in JSON, with their settings in the address, in a sheet or in a part. */
@RunningService
class TablesTest {
    private static final Path TABLES = Path.of("src/test/resources/tables");
    private static final String SETTINGS = "?valueSet=example-values&asOf=2026-11-21";
    private static final String CSV = "text/csv";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ONE_CLAIM = """
            Claim,Person,Outcome,Achieved on,Evidence,Reference
            c1,p1,full-time-employment,03/06/2024,Record,contract 17
            """;
    private static final String IN_JSON = """
            {"valueSet": "example-values", "asOf": "2026-11-21", "individuals": [{"ref": "p1"}],
             "claims": [{"id": "c1", "individual": "p1", "outcome": "full-time-employment", "achievedOn": "2024-06-03",
                         "evidence": {"kind": "RECORD", "reference": "contract 17"}}]}
            """;

    private final Caller caller;

    TablesTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    private Answer post(String query, String type, byte[] body) {
        return caller.send("POST", Caller.EVALUATIONS + query, body, Map.of("Content-Type", type));
    }

    private Answer post(String query, String csv) {
        return post(query, CSV, csv.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] file(String name) throws IOException {
        return Files.readAllBytes(TABLES.resolve(name));
    }

    @Test
    void the_same_claim_in_a_table_and_in_json_has_the_same_decision_and_its_id() {
        JsonNode table = post(SETTINGS, ONE_CLAIM).given();
        JsonNode json = caller.post(IN_JSON).given();
        assertThat(table.get("decisionId")).isEqualTo(json.get("decisionId"));
        assertThat(table.get("decisions")).isEqualTo(json.get("decisions"));
        assertThat(json.has("input")).isFalse();
    }

    @Test
    void claims_are_compared_with_the_decided_file_of_an_earlier_check() {
        byte[] earlier = caller.send(
                        "POST",
                        Caller.EVALUATIONS + SETTINGS,
                        ONE_CLAIM.getBytes(StandardCharsets.UTF_8),
                        Map.of("Content-Type", "text/csv", "Accept", "text/csv"))
                .bytes();
        Form form = new Form().part("claims", ONE_CLAIM).part("previous", earlier);
        JsonNode since =
                post("?previousKind=replace", form.type(), form.body()).given().get("sinceLastTime");
        assertThat(since.get("kind").asString()).isEqualTo("replace");
        assertThat(since.get("counts").get("SAME").asInt()).isEqualTo(1);
        assertThat(since.get("checks").get(0).get("decisionId").asString()).startsWith("sha256:");
        assertThat(post("", form.type(), form.body()).status()).isEqualTo(422);
    }

    @Test
    void a_workbook_and_the_same_claims_in_parts_have_the_same_decision_id() throws IOException {
        JsonNode workbook = post("", WORKBOOK, file("whole-cohort.xlsx")).given();
        Form form = new Form()
                .part("claims", file("windows-1252.csv"))
                .part("individuals", file("individuals.csv"))
                .part("previouslyCounted", file("previously-counted.csv"))
                .part("settings", """
                      {"reference": "Riverside repairs 2024/25", "period": {"from": "2024-04-01", "to": "2025-03-31"},
                       "valueSet": "example-values", "budget": 61256, "asOf": "2025-05-01"}
                      """);
        JsonNode parts = post("", form.type(), form.body()).given();
        assertThat(parts.get("decisionId")).isEqualTo(workbook.get("decisionId"));
        assertThat(parts.get("decisions")).isEqualTo(workbook.get("decisions"));
        assertThat(parts.get("summary")).isEqualTo(workbook.get("summary"));
    }

    @Test
    void the_answer_says_what_was_read_and_what_was_passed_over() throws IOException {
        JsonNode input = post("", WORKBOOK, file("whole-cohort.xlsx")).given().get("input");
        assertThat(input.get("sheet").asString()).isEqualTo("Claims");
        assertThat(input.get("rows").asInt()).isEqualTo(5);
        assertThat(input.get("columnsNotRead").toString()).isEqualTo("[\"Notes\"]");
        assertThat(input.get("notes")
                        .valueStream()
                        .map(note -> note.get("place").asString() + " "
                                + note.get("code").asString()))
                .contains("sheet Claims, row 11 TOTALS_ROW", "workbook HIDDEN_SHEETS");
    }

    @Test
    void the_address_wins_over_a_sheet_of_settings() throws IOException {
        JsonNode given = post("?yearBasis=CALENDAR&reference=Mine", WORKBOOK, file("whole-cohort.xlsx"))
                .given();
        assertThat(given.at("/options/yearBasis").asString()).isEqualTo("CALENDAR");
        assertThat(given.get("reference").asString()).isEqualTo("Mine");
        assertThat(given.get("asOf").asString()).isEqualTo("2025-05-01");
    }

    @Test
    void every_mistake_is_said_with_sheet_row_and_column_and_nothing_is_decided() throws IOException {
        assertThat(post("", WORKBOOK, file("mistakes.xlsx")).errors())
                .containsExactly(
                        "sheet Sheet1, row 3, column Achieved on BAD_DATE",
                        "sheet Sheet1, row 4, column Evidence UNKNOWN_OPTION",
                        "sheet Sheet1, row 4, column Outcome MISSING",
                        "sheet Sheet1, row 4, column Share OUT_OF_RANGE",
                        "sheet Sheet1, row 6, column Outcome CELL_ERROR");
    }

    @Test
    void rows_that_cannot_be_read_are_for_review_on_request_and_the_others_are_decided() throws IOException {
        Answer answer = post("?onError=review&valueSet=example-values", WORKBOOK, file("mistakes.xlsx"));
        assertThat(answer.decision("c1").get("verdict").asString()).isEqualTo("CLAIMABLE");
        for (String claim : List.of("c2", "c3", "c4")) {
            assertThat(answer.decision(claim).at("/reasons/0/code").asString()).isEqualTo("UNREADABLE_ROW");
        }
        assertThat(answer.json().at("/summary/caveats").toString()).contains("UNREADABLE_ROWS");
        assertThat(answer.json().at("/input/notes").toString()).contains("sheet Sheet1, row 5", "TOTALS_ROW");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?yearBasis=TAX_YEAR          | query parameter yearBasis UNKNOWN_OPTION
            ?year=2024                   | query parameter year UNKNOWN_SETTING
            ?budget=0                    | query parameter budget OUT_OF_RANGE
            ?asOf=31/02/2025             | query parameter asOf BAD_DATE
            ?from=2025-04-01&to=2024-04-01 | query parameter to PERIOD_ENDS_BEFORE_IT_BEGINS
            ?rules=PUBLISHED&rules=PUBLISHED | query parameter rules REPEATED
            ?ruleSet=hact                | query parameter ruleSet UNKNOWN_RULE_SET
            ?valueSet=hact               | query parameter valueSet UNKNOWN_VALUE_SET
            ?onError=ignore              | query parameter onError UNKNOWN_OPTION
            ?deadweightRate=0.1          | query parameter deadweightRate MISSING
            ?deadweightBasis=GUESS       | query parameter deadweightBasis UNKNOWN_OPTION
            """)
    void a_setting_that_is_wrong_is_said_by_its_parameter(String query, String error) {
        assertThat(post(query, ONE_CLAIM).errors()).containsExactly(error);
    }

    @Test
    void settings_in_the_address_do_not_go_with_json() {
        Map<String, String> json = Map.of("Content-Type", "application/json");
        byte[] body = IN_JSON.getBytes(StandardCharsets.UTF_8);
        Answer answer = caller.send("POST", Caller.EVALUATIONS + "?yearBasis=CALENDAR", body, json);
        assertThat(answer.errors()).containsExactly("query parameter yearBasis SETTING_OF_TABLES");
    }

    @Test
    void mistakes_of_all_parts_are_said_at_once() {
        Form form = new Form()
                .part("claims", ONE_CLAIM.replace("03/06/2024", "soon"))
                .part("individuals", "Person,Age\np1,200\np1,\n")
                .part("previouslyCounted", "Person,Outcome,Date\np1,nothing,2024-05-01\n")
                .part("settings", "{\"budget\": 0, \"claims\": [], \"options\": {\"rules\": \"ALL\"}}");
        assertThat(post("?asOf=never", form.type(), form.body()).errors())
                .containsExactlyInAnyOrder(
                        "settings/budget OUT_OF_RANGE",
                        "settings/options/rules UNKNOWN_OPTION",
                        "settings/claims CLAIMS_IN_SETTINGS",
                        "query parameter asOf BAD_DATE",
                        "individuals, row 2, column Age OUT_OF_RANGE",
                        "individuals, row 3, column Person REPEATED",
                        "row 2, column Achieved on BAD_DATE",
                        "previouslyCounted, row 2, column Outcome UNKNOWN_OUTCOME");
    }

    @Test
    void a_body_in_parts_has_claims_and_no_part_that_is_not_known() {
        Form form = new Form().part("people", "x").part("settings", "{}").part("settings", "{}");
        assertThat(post("", form.type(), form.body()).errors())
                .containsExactly("part UNKNOWN_PART", "part settings REPEATED", "part claims MISSING");
        post("", form.type(), "no parts".getBytes(StandardCharsets.UTF_8)).refused(400);
    }

    @Test
    void a_body_whose_last_part_has_no_end_is_refused() {
        Form form = new Form().part("claims", ONE_CLAIM);
        byte[] cut = Arrays.copyOf(form.body(), form.body().length - 30);
        assertThat(post("", form.type(), cut).refused(400).get("detail").asString())
                .contains("boundary");
    }

    @Test
    void the_table_that_is_shown_is_decided() {
        JsonNode given = post(
                        "?valueSet=example-values&asOf=2025-05-01",
                        Promises.example("ClaimsTable").asString())
                .given();
        assertThat(given.at("/summary/claimable").asInt()).isEqualTo(1);
        assertThat(given.at("/summary/review").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%PDF-1.7", "PK\u0003\u0004 and no more", "\u0000\u0001", "\"never closed"})
    void what_is_no_table_is_refused(String content) {
        Form form = new Form().part("claims", content);
        post("", form.type(), form.body()).refused(400);
    }
}
