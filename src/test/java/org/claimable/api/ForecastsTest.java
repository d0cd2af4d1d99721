package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Plans are forecast over HTTP by the rules of value of claims. */
@RunningService
class ForecastsTest {
    private static final String PLAN = """
            {"reference": "Tender", "valueSet": "example-values", "asOf": "2026-11-21", "budget": 1000.00,
             "outcomes": [{"outcome": "full-time-employment", "people": 12, "service": "Job club", "note": "As before"},
                          {"outcome": "Apprenticeship", "people": 3, "share": 0.5}]}
            """;
    private static final String OWN_VALUES = """
            {"id": "own", "deadweightIncluded": %s, "values": [{"outcome": "full-time-employment", "wellbeing": 100.00, "exchequer": -30.05}]}
            """;

    private final Caller caller;

    ForecastsTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    private static Request plan() {
        return Request.of(PLAN);
    }

    private Answer forecast(Request plan) {
        return caller.post(Caller.FORECASTS, plan.text());
    }

    @Test
    void each_line_is_worked_out_as_a_claim_is() {
        JsonNode forecast = forecast(plan()).given();
        assertThat(forecast.get("kind").asString()).isEqualTo("FORECAST");
        assertThat(forecast.at("/outcomes/0/value")).isEqualTo(Json.read("""
                        {"wellbeing": 1000.00, "deadweightRate": 0.15, "wellbeingNet": 850.00, "exchequer": 200.00,
                         "business": 0.00, "perPerson": 1050.00, "headcount": 12, "share": 1, "total": 12600.00}
                        """));
        assertThat(forecast.at("/outcomes/1/value/total").asString()).isEqualTo("570.00");
        assertThat(forecast.at("/outcomes/1/caveats/0/code").asString()).isEqualTo("SHARED_ACTIVITY");
        assertThat(forecast.at("/summary/value/total").asString()).isEqualTo("13170.00");
        assertThat(forecast.at("/summary/sroi/ratio").asString()).isEqualTo("13.17");
        assertThat(forecast.at("/summary/people").asInt()).isEqualTo(15);
        assertThat(forecast.get("pairs")).isEmpty();
    }

    @Test
    void it_says_that_it_is_never_added_to_measured_results() {
        JsonNode caveats = forecast(plan()).given().at("/summary/caveats");
        assertThat(caveats.at("/0/code").asString()).isEqualTo("FORECAST");
        assertThat(caveats.at("/0/rule").asString()).isEqualTo("VA-10");
        assertThat(caveats.at("/0/message").asString()).endsWith("never add it to measured results.");
        assertThat(caveats.at("/1/rule").asString()).isEqualTo("VA-11");
    }

    @Test
    void deadweight_goes_off_by_its_basis_and_never_twice() {
        assertThat(net(plan().with("/deadweight", "{\"basis\": \"COMPARISON_GROUP\"}")))
                .isEqualTo("1000.00");
        assertThat(net(plan().with(
                                "/deadweight",
                                "{\"basis\": \"OWN_RATE\", \"rate\": 0.5, \"justification\": \"A trial.\"}")))
                .isEqualTo("500.00");
        assertThat(net(plan().with("/valueSet", OWN_VALUES.formatted("true")))).isEqualTo("100.00");
        assertThat(net(plan().with("/valueSet", OWN_VALUES.formatted("false")))).isEqualTo("85.00");
    }

    private String net(Request plan) {
        return forecast(plan).given().at("/outcomes/0/value/wellbeingNet").asString();
    }

    @Test
    void an_outcome_without_a_value_is_counted_and_said_and_never_worth_0() {
        JsonNode forecast =
                forecast(plan().with("/valueSet", OWN_VALUES.formatted("true"))).given();
        assertThat(forecast.at("/outcomes/1/value").isNull()).isTrue();
        assertThat(forecast.at("/outcomes/1/caveats").toString()).contains("NO_VALUE");
        assertThat(forecast.at("/summary/withoutValue").asInt()).isEqualTo(1);
        assertThat(forecast.at("/summary/value/total").asString()).isEqualTo("839.40");
    }

    @Test
    void a_pair_that_is_not_claimed_together_is_named_with_what_it_could_cost() {
        Request both = plan().with("/outcomes/0/outcome", "\"able-to-save-regularly\"")
                .with("/outcomes/1/outcome", "\"Financial comfort\"");
        JsonNode forecast = forecast(both).given();
        JsonNode pair = forecast.at("/pairs/0");
        assertThat(pair.get("rule").asString()).isEqualTo("IN-01");
        assertThat(pair.get("source").asString()).startsWith("HACT");
        assertThat(pair.get("refuses").asBoolean()).isTrue();
        assertThat(pair.get("people").asInt()).isEqualTo(3);
        assertThat(pair.get("atRisk").asString()).isEqualTo("1215.00");
        assertThat(forecast.at("/summary/value/total").asString()).isEqualTo("9963.00");
        assertThat(forecast.at("/summary/cautiousValue").asString()).isEqualTo("8748.00");
    }

    @Test
    void a_row_that_only_advises_is_named_too() {
        Request both = plan().with("/outcomes/1/outcome", "\"part-time-employment\"");
        JsonNode pair = forecast(both).given().at("/pairs/0");
        assertThat(pair.get("rule").asString()).isEqualTo("IN-03");
        assertThat(pair.get("provenance").asString()).isEqualTo("inferred");
        assertThat(pair.get("refuses").asBoolean()).isFalse();
    }

    @Test
    void an_outcome_of_two_services_counts_once_for_a_person_the_earliest_whatever_it_is_worth() {
        Request twice = plan().with("/outcomes/1/outcome", "\"full-time-employment\"");
        JsonNode pair = forecast(twice).given().at("/pairs/0");
        assertThat(pair.get("rule").asString()).isEqualTo("CO-01");
        assertThat(pair.get("message").asString()).doesNotContain("claim ,").doesNotContain("2026");
        assertThat(pair.get("atRisk").asString()).isEqualTo("3150.00");
    }

    @Test
    void it_reminds_of_evidence_and_of_whom_an_outcome_is_for() {
        Request young = plan().with("/outcomes/0/outcome", "\"go-to-youth-clubs\"");
        JsonNode reminders = forecast(young).given().at("/outcomes/0/reminders");
        assertThat(reminders.at("/0/kind").asString()).isEqualTo("EVIDENCE");
        assertThat(reminders.at("/0/message").asString()).startsWith("Each claim will need a record or a survey");
        assertThat(reminders.at("/1/kind").asString()).isEqualTo("AUDIENCE");
        assertThat(reminders.at("/1/message").asString()).contains("under 25");
    }

    @Test
    void the_same_plan_has_the_same_bytes_by_code_or_by_digest() {
        Answer answer = forecast(plan());
        assertThat(forecast(plan()).bytes()).isEqualTo(answer.bytes());
        String digest = answer.given().at("/ruleSet/digest").toString();
        assertThat(forecast(plan().with("/ruleSet", digest)).bytes()).isEqualTo(answer.bytes());
        assertThat(forecast(plan().with("/outcomes/0/people", "13")).given().get("forecastId"))
                .isNotEqualTo(answer.given().get("forecastId"));
    }

    @Test
    void the_largest_plan_is_exact() {
        String lines = "{\"outcome\": \"full-time-employment\", \"people\": 10000000},".repeat(199);
        String own =
                OWN_VALUES.formatted("true").replace("100.00", "999999999.99").replace("-30.05", "0");
        Request largest = plan().with("/valueSet", own)
                .with("/outcomes", "[" + lines + "{\"outcome\": \"gardening\", \"people\": 1}]");
        JsonNode summary = forecast(largest).given().get("summary");
        assertThat(summary.at("/value/total").asString()).isEqualTo("1989999999980100000.00");
        assertThat(summary.get("people").asLong()).isEqualTo(1_990_000_001L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /ruleSet            | "moon"         | /ruleSet UNKNOWN_RULE_SET
            /valueSet           | "moon"         | /valueSet UNKNOWN_VALUE_SET
            /asOf               | "2026-02-30"   | /asOf BAD_DATE
            /budget             | 0              | /budget OUT_OF_RANGE
            /deadweight         | {"basis": "OWN_RATE", "rate": 0.1} | /deadweight/justification MISSING
            /options            | {}             | /options UNKNOWN_FIELD
            /claims             | []             | /claims UNKNOWN_FIELD
            /outcomes           | []             | /outcomes MISSING
            /outcomes           | null           | /outcomes MISSING
            /outcomes           | {}             | /outcomes WRONG_TYPE
            /outcomes/0         | 1              | /outcomes/0 WRONG_TYPE
            /outcomes/0/outcome | "gardning"     | /outcomes/0/outcome UNKNOWN_OUTCOME
            /outcomes/0/outcome | null           | /outcomes/0/outcome MISSING
            /outcomes/0/people  | null           | /outcomes/0/people MISSING
            /outcomes/0/people  | 0              | /outcomes/0/people OUT_OF_RANGE
            /outcomes/0/people  | "12"           | /outcomes/0/people WRONG_TYPE
            /outcomes/1/share   | 0              | /outcomes/1/share OUT_OF_RANGE
            /outcomes/1/share   | 1.01           | /outcomes/1/share OUT_OF_RANGE
            /outcomes/1/servise | "x"            | /outcomes/1/servise UNKNOWN_FIELD
            /outcomes/1/note    | 5              | /outcomes/1/note WRONG_TYPE
            """)
    void what_is_wrong_is_pointed_to(String place, String json, String error) {
        assertThat(forecast(plan().with(place, json)).errors()).containsExactly(error);
    }

    @Test
    void a_plan_has_at_most_two_hundred_lines() {
        Request longer = plan();
        for (int i : IntStream.range(2, 201).toArray()) {
            longer = longer.with("/outcomes/" + i, "{\"outcome\": \"gardening\", \"people\": 1}");
        }
        assertThat(forecast(longer).errors()).containsExactly("/outcomes/200 TOO_MANY");
    }

    @Test
    void deadweight_that_the_values_include_is_not_taken_off_again() {
        Request wrong = plan().with("/valueSet", OWN_VALUES.formatted("true"))
                .with("/deadweight", "{\"basis\": \"COMPARISON_GROUP\"}");
        assertThat(forecast(wrong).errors()).containsExactly("/deadweight/basis DEADWEIGHT_INCLUDED");
    }

    @Test
    void what_is_no_json_is_refused() {
        caller.post(Caller.FORECASTS, "{").refused(400);
        caller.post(Caller.FORECASTS, " ").refused(400);
        caller.post(Caller.FORECASTS, "[]").refused(422);
    }
}
