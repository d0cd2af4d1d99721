package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.claimable.CopiedRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Two rule sets side by side are compared over HTTP; the second has one more pair, and there is a licensed value set. */
@SpringBootTest(
        classes = Service.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "claimable.limits.body=64KB")
class ComparisonsTest {
    private static final String ROWS = "3-incompatibility/incompatible-outcomes.csv";
    private static final String LICENSED = "values/licensed/secret-values/";
    private static final String[] FIGURES = {"7331.77", "733177", "6543.21", "654321"};
    private static final String REQUEST = """
            {"before": {"ruleSet": "uksvb", "valueSet": "example-values"},
             "after": {"ruleSet": "next", "valueSet": "example-values"},
             "cohorts": [
               {"reference": "First", "asOf": "2026-11-21", "claims": [
                 {"id": "c1", "individual": "p1", "outcome": "full-time-employment", "achievedOn": "2025-06-03",
                  "evidence": {"kind": "RECORD", "reference": "r1"}},
                 {"id": "c2", "individual": "p1", "outcome": "secure-job", "achievedOn": "2025-06-04",
                  "evidence": {"kind": "RECORD", "reference": "r2"}}]},
               {"reference": "Second", "asOf": "2026-11-21", "claims": [
                 {"id": "c1", "individual": "p1", "outcome": "secure-job", "achievedOn": "2025-06-04",
                  "evidence": {"kind": "RECORD", "reference": "r2"}}]}]}
            """;

    @TempDir
    private static Path rules;

    private final Caller caller;

    ComparisonsTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @BeforeAll
    static void lay_the_next_rule_set_and_a_licensed_value_set_beside_the_shipped_ones() {
        CopiedRules.to(rules)
                .write(LICENSED + "value-set.yaml", """
                        id: secret-values
                        title: Secret values
                        notice: Licensed.
                        licensed: true
                        deadweightIncluded: true
                        """)
                .write(LICENSED + "values.csv", "outcome,wellbeing\ngardening,7331.77\n")
                .write(LICENSED + "score-points.csv", "outcome,score,wellbeing\nmental-wellbeing-swemwbs,7,6543.21\n");
        CopiedRules.of(rules.resolve("uksvb"), rules.resolve("next"))
                .replace("rule-set.yaml", "id: uksvb", "id: next")
                .append(
                        ROWS,
                        "IN-90,full-time-employment,secure-job,2025-04-01,,published,csif section 4.2,no,Of the test");
    }

    @DynamicPropertySource
    static void read_the_rules_there(DynamicPropertyRegistry settings) {
        settings.add("claimable.rules.folder", rules::toString);
    }

    private Answer compare(Request request) {
        return caller.post(Caller.COMPARISONS, request.text());
    }

    private static Request request() {
        return Request.of(REQUEST);
    }

    @Test
    void says_what_changes_with_both_sets() {
        JsonNode answer = compare(request()).given();
        assertThat(answer.at("/before/ruleSet/id").asString()).isEqualTo("uksvb");
        assertThat(answer.at("/after/ruleSet/id").asString()).isEqualTo("next");
        assertThat(answer.at("/after/ruleSet/digest")).isNotEqualTo(answer.at("/before/ruleSet/digest"));
        assertThat(answer.get("changes")).hasSize(1);
        JsonNode change = answer.at("/changes/0");
        assertThat(List.of(
                        change.get("thing").asString(),
                        change.get("id").asString(),
                        change.get("change").asString(),
                        change.get("from").asString()))
                .containsExactly("INCOMPATIBLE_OUTCOMES", "IN-90", "ADDED", "2025-04-01");
    }

    @Test
    void says_what_that_does_to_each_cohort_by_rule_and_by_claim() {
        JsonNode answer = compare(request()).given();
        JsonNode first = answer.at("/cohorts/0");
        assertThat(first.get("byCause")).hasSize(1);
        assertThat(first.at("/byCause/0/rules/0").asString()).isEqualTo("IN-90");
        assertThat(first.at("/byCause/0/changed").asBoolean()).isTrue();
        JsonNode claim = first.at("/claims/0");
        assertThat(first.get("claims")).hasSize(1);
        assertThat(claim.at("/before/verdict").asString()).isEqualTo("CLAIMABLE");
        assertThat(claim.at("/after/reasons/0/rule").asString()).isEqualTo("IN-90");
        assertThat(claim.get("difference").decimalValue())
                .isNegative()
                .isEqualTo(first.at("/difference/claimableValue").decimalValue())
                .isEqualTo(first.at("/byCause/0/difference").decimalValue());
        assertThat(answer.at("/cohorts/1/claims")).isEmpty();
        assertThat(answer.at("/cohorts/1/difference/claimableValue").decimalValue())
                .isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void before_and_after_are_what_an_evaluation_by_each_set_decides() {
        JsonNode compared = compare(request()).given().at("/cohorts/0");
        for (String side : List.of("before", "after")) {
            Request alone = Request.of(Json.read(REQUEST).at("/cohorts/0").toString())
                    .with("/valueSet", "\"example-values\"")
                    .with("/ruleSet", side.equals("before") ? "\"uksvb\"" : "\"next\"");
            JsonNode summary = caller.post(alone).given().get("summary");
            assertThat(compared.get(side).get("claimable")).isEqualTo(summary.get("claimable"));
            assertThat(compared.get(side).get("claimableValue")).isEqualTo(summary.at("/claimableValue/total"));
        }
    }

    @Test
    void nothing_changes_between_a_set_and_itself() {
        JsonNode answer = compare(
                        request().with("/after", "{\"ruleSet\": \"uksvb\", \"valueSet\": \"example-values\"}"))
                .given();
        assertThat(answer.get("changes")).isEmpty();
        assertThat(answer.at("/cohorts/0/claims")).isEmpty();
        assertThat(answer.at("/cohorts/0/byCause")).isEmpty();
    }

    @Test
    void the_same_request_gives_the_same_bytes_by_id_and_by_digest() {
        Answer answer = compare(request());
        assertThat(compare(request()).bytes()).isEqualTo(answer.bytes());
        String digest = answer.json().at("/after/ruleSet/digest").toString();
        assertThat(compare(request().with("/after/ruleSet", digest)).bytes()).isEqualTo(answer.bytes());
    }

    @Test
    void what_was_promised_changes_nothing() {
        Request promised = request().with("/cohorts/0/commitments", "{\"total\": 5}");
        assertThat(compare(promised).given()).isEqualTo(compare(request()).given());
    }

    @Test
    void cohorts_may_be_left_out() {
        JsonNode answer = compare(request().without("/cohorts")).given();
        assertThat(answer.get("changes")).hasSize(1);
        assertThat(answer.get("cohorts")).isEmpty();
    }

    @Test
    void the_figures_of_a_licensed_set_never_come_out() {
        Request licensed =
                request().with("/after/valueSet", "\"secret-values\"").with("/valuesByOutcome", "true");
        Answer answer = compare(licensed);
        assertThat(answer.given().get("changes").toString())
                .contains("secret-values/gardening", "licensed and not shown");
        assertThat(answer.text()).doesNotContain(FIGURES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /before/ruleSet        | "moon"          | /before/ruleSet UNKNOWN_RULE_SET
            /after/valueSet        | "moon"          | /after/valueSet UNKNOWN_VALUE_SET
            /after                 | {}              | /after/ruleSet MISSING
            /after                 | null            | /after MISSING
            /after                 | "uksvb"         | /after WRONG_TYPE
            /befor                 | 1               | /befor UNKNOWN_FIELD
            /before/rules          | 1               | /before/rules UNKNOWN_FIELD
            /valuesByOutcome       | "yes"           | /valuesByOutcome WRONG_TYPE
            /cohorts               | {}              | /cohorts WRONG_TYPE
            /cohorts/0/ruleSet     | "uksvb"         | /cohorts/0/ruleSet PINNED_IN_COHORT
            /cohorts/1/valueSet    | {}              | /cohorts/1/valueSet PINNED_IN_COHORT
            /cohorts/1/claims      | []              | /cohorts/1/claims MISSING
            /cohorts/1/commitments | {"outcomes":[{"outcome":"x","value":1}]} | /cohorts/1/commitments/outcomes/0/outcome UNKNOWN_OUTCOME
            /cohorts/1/claim       | []              | /cohorts/1/claim UNKNOWN_FIELD
            /cohorts/0/claims/1/id | "c1"            | /cohorts/0/claims/1/id REPEATED
            /cohorts/0/claims/1/evidence/kind | "X"  | /cohorts/0/claims/1/evidence/kind UNKNOWN_OPTION
            """)
    void what_is_wrong_is_pointed_to(String place, String json, String error) {
        assertThat(compare(request().with(place, json)).errors()).containsExactly(error);
    }

    @Test
    void an_outcome_counted_before_must_be_known_and_deadweight_must_fit_both_sides() {
        Request wrong = request()
                .with("/after/valueSet", "\"secret-values\"")
                .with("/cohorts/0/deadweight", "{\"basis\": \"COMPARISON_GROUP\"}")
                .with(
                        "/cohorts/1/previouslyCounted",
                        "[{\"individual\": \"p1\", \"outcome\": \"gardning\", \"achievedOn\": \"2025-05-01\"}]");
        assertThat(compare(wrong).errors())
                .containsExactly(
                        "/cohorts/0/deadweight/basis DEADWEIGHT_INCLUDED",
                        "/cohorts/1/previouslyCounted/0/outcome UNKNOWN_OUTCOME");
    }

    @Test
    void all_that_is_wrong_is_said_at_once_up_to_a_hundred() {
        Request wrong = request();
        for (int i : IntStream.range(0, 120).toArray()) {
            wrong = wrong.with("/cohorts/0/claims/1/field" + i, "1");
        }
        assertThat(compare(wrong).errors()).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1] 2", "{\"before\": {}} {}"})
    void what_is_no_json_is_refused(String body) {
        caller.post(Caller.COMPARISONS, body.isEmpty() ? " " : body).refused(400);
    }

    @Test
    void a_body_over_the_limit_is_refused() {
        caller.post(Caller.COMPARISONS, REQUEST + " ".repeat(64 * 1024)).refused(413);
    }
}
