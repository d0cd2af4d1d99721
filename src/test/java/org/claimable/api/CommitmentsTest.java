package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a contract promised comes back against what is claimable, however the claims were sent. */
@RunningService
class CommitmentsTest {
    private static final String PROMISED =
            "{\"total\": 1000.00, \"outcomes\": [{\"outcome\": \"Full-time employment\", \"people\": 2, \"value\": 900}]}";
    private static final String SETTINGS = "?valueSet=example-values&asOf=2026-11-21";
    private static final String CLAIMS = """
            Claim,Person,Outcome,Achieved on,Evidence,Reference
            c1,p1,full-time-employment,03/06/2024,Record,contract 17
            """;

    private final Caller caller;

    CommitmentsTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    private static Request request() {
        return Request.of(Request.ofOneClaim().with("/commitments", PROMISED).text());
    }

    @Test
    void a_promise_of_two_people_is_short_of_one_although_its_value_is_met() {
        JsonNode line = caller.post(request()).given().at("/summary/delivery/outcomes/0");
        assertThat(line).isEqualTo(Json.read("""
                        {"outcome": "full-time-employment", "name": "Full-time employment",
                         "promised": {"people": 2, "value": 900.00},
                         "claimable": {"people": 1, "value": 1050.00, "withoutValue": 0},
                         "review": {"people": 0, "value": 0.00, "withoutValue": 0},
                         "difference": {"people": -1, "value": 150.00}, "status": "SHORT"}
                        """));
    }

    @Test
    void decisions_are_the_same_without_and_only_the_decision_id_tells_them_apart() {
        JsonNode with = caller.post(request()).given();
        JsonNode without = caller.post(Request.ofOneClaim()).given();
        assertThat(with.get("decisions")).isEqualTo(without.get("decisions"));
        assertThat(with.get("decisionId")).isNotEqualTo(without.get("decisionId"));
        assertThat(without.get("summary").has("delivery")).isFalse();
        assertThat(caller.post(Request.ofOneClaim().with("/commitments", "null"))
                        .given()
                        .get("decisionId"))
                .isEqualTo(without.get("decisionId"));
    }

    @Test
    void without_a_total_promised_the_total_has_no_status() {
        JsonNode total = caller.post(request().with("/commitments/total", "null"))
                .given()
                .at("/summary/delivery/total");
        assertThat(total.at("/claimable/value").asString()).isEqualTo("1050.00");
        assertThat(total.has("status") || total.has("promised") || total.has("difference"))
                .isFalse();
    }

    @Test
    void a_value_of_an_outcome_that_the_value_set_does_not_price_is_not_known() {
        Request priced = request()
                .with("/valueSet", "{\"id\": \"none\", \"deadweightIncluded\": true}")
                .with("/commitments/outcomes/0/people", "1");
        JsonNode delivery = caller.post(priced).given().at("/summary/delivery");
        assertThat(delivery.at("/outcomes/0/status").asString()).isEqualTo("NOT_KNOWN");
        assertThat(delivery.at("/outcomes/0/difference")).isEqualTo(Json.read("{\"people\": 0}"));
        assertThat(delivery.at("/total/status").asString()).isEqualTo("NOT_KNOWN");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /commitments                    | {}             | /commitments MISSING
            /commitments                    | []             | /commitments WRONG_TYPE
            /commitments/outcomes           | {}             | /commitments/outcomes WRONG_TYPE
            /commitments/totl               | 1              | /commitments/totl UNKNOWN_FIELD
            /commitments/total              | 0              | /commitments/total OUT_OF_RANGE
            /commitments/total              | 1.005          | /commitments/total OUT_OF_RANGE
            /commitments/total              | "9"            | /commitments/total WRONG_TYPE
            /commitments/outcomes/0/people  | 0              | /commitments/outcomes/0/people OUT_OF_RANGE
            /commitments/outcomes/0/people  | 10000001       | /commitments/outcomes/0/people OUT_OF_RANGE
            /commitments/outcomes/0/people  | 1.5            | /commitments/outcomes/0/people OUT_OF_RANGE
            /commitments/outcomes/0/value   | -1             | /commitments/outcomes/0/value OUT_OF_RANGE
            /commitments/outcomes/0/value   | 1e15           | /commitments/outcomes/0/value OUT_OF_RANGE
            /commitments/outcomes/0/outcome | "gardning"     | /commitments/outcomes/0/outcome UNKNOWN_OUTCOME
            /commitments/outcomes/0/outcome | " "            | /commitments/outcomes/0/outcome BLANK
            /commitments/outcomes/0         | {"people": 1}  | /commitments/outcomes/0/outcome MISSING
            /commitments/outcomes/0         | {"outcome": "gardening"} | /commitments/outcomes/0 MISSING
            /commitments/outcomes/0         | null           | /commitments/outcomes/0 WRONG_TYPE
            /commitments/outcomes/1         | {"outcome": "full-time-employment", "people": 1} | /commitments/outcomes/1/outcome REPEATED
            """)
    void what_is_wrong_is_pointed_to(String place, String json, String error) {
        assertThat(caller.post(request().with(place, json)).errors()).containsExactly(error);
    }

    @Test
    void a_mistyped_outcome_is_named_with_the_nearest() {
        assertThat(caller.post(request().with("/commitments/outcomes/0/outcome", "\"gardning\""))
                        .text())
                .contains("Maybe \\\"Gardening\\\".");
    }

    @Test
    void the_header_of_a_stream_may_hold_them() {
        String person = "{\"individual\":\"p1\",\"claims\":[{\"id\":\"c1\",\"outcome\":\"full-time-employment\","
                + "\"achievedOn\":\"2024-06-03\",\"evidence\":{\"kind\":\"RECORD\",\"reference\":\"contract 17\"}}]}\n";
        String header =
                "{\"asOf\":\"2026-11-21\",\"valueSet\":\"example-values\",\"commitments\":%s}\n".formatted(PROMISED);
        String answer = caller.send(
                        "POST",
                        Caller.STREAM,
                        (header + person).getBytes(StandardCharsets.UTF_8),
                        Map.of("Content-Type", "application/x-ndjson"))
                .text();
        JsonNode end = Json.read(answer.lines().reduce((first, last) -> last).orElseThrow());
        JsonNode whole = caller.post(request().without("/individuals").without("/previouslyCounted"))
                .given();
        assertThat(end.at("/summary/delivery")).isEqualTo(whole.at("/summary/delivery"));
        assertThat(end.get("decisionId")).isEqualTo(whole.get("decisionId"));
    }

    @Test
    void a_part_of_the_body_may_hold_them_with_a_row_total() {
        String table = "Outcome,People,Value\nFull-time employment,2,£900\nTotal,,\"£1,000.00\"\n";
        JsonNode parts = parts(new Form().part("commitments", table)).given();
        JsonNode whole = caller.post(request().without("/individuals").without("/previouslyCounted"))
                .given();
        assertThat(parts.at("/summary/delivery")).isEqualTo(whole.at("/summary/delivery"));
        assertThat(parts.get("decisionId")).isEqualTo(whole.get("decisionId"));
    }

    @Test
    void the_settings_in_a_part_may_hold_them_but_not_promise_twice() {
        String settings = "{\"commitments\": %s}".formatted(PROMISED);
        assertThat(parts(new Form().part("settings", settings))
                        .given()
                        .at("/summary/delivery/total/status")
                        .asString())
                .isEqualTo("OVER");
        String table = "Outcome,People,Value\nFull-time employment,2,\nTotal,,5\n";
        assertThat(parts(new Form().part("settings", settings).part("commitments", table))
                        .errors())
                .containsExactlyInAnyOrder(
                        "commitments, row 2, column Outcome REPEATED", "commitments, row 3 REPEATED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Gardning,2,      | row 2, column Outcome UNKNOWN_OUTCOME
            Gardening,,      | row 2 MISSING
            ,2,              | row 2, column Outcome MISSING
            Gardening,some,  | row 2, column People NOT_A_NUMBER
            Gardening,2.5,   | row 2, column People OUT_OF_RANGE
            Gardening,,0     | row 2, column Value OUT_OF_RANGE
            Gardening,,x     | row 2, column Value OUT_OF_RANGE
            Total,3,5        | row 2, column People TOTAL_OF_PEOPLE
            Total,,          | row 2, column Value MISSING
            """)
    void a_mistake_in_a_table_of_them_is_named_with_its_cell(String row, String error) {
        assertThat(parts(new Form().part("commitments", "Outcome,People,Value\n" + row + "\n"))
                        .errors())
                .containsExactly("commitments, " + error);
    }

    @Test
    void a_table_without_outcomes_is_refused() {
        assertThat(parts(new Form().part("commitments", "People,Value\n2,5\n")).errors())
                .containsExactly("commitments, row 1 MISSING_COLUMN");
    }

    private Answer parts(Form form) {
        Form whole = form.part("claims", CLAIMS);
        return caller.send("POST", Caller.EVALUATIONS + SETTINGS, whole.body(), Map.of("Content-Type", whole.type()));
    }
}
