package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.claimable.CopiedRules;
import org.claimable.ShippedRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** A licensed overlay decides and is named; its figures and the words of its answers are not shown. */
@SpringBootTest(
        classes = Service.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"claimable.rules.folder=rules", "claimable.rules.watch-every=0s"})
class LicensedOverlayTest {
    private static final String ANSWER = "marked-words-of-the-licence";
    private static final String[] SECRETS = {ANSWER, "7331.77", "733177"};
    private static final String COMPARISON = """
            {"before": {"ruleSet": "uksvb-legacy", "valueSet": "example-values"},
             "after": {"ruleSet": "uksvb", "valueSet": "my-values"}}
            """;

    @TempDir
    private static Path overlay;

    private final Caller caller;

    LicensedOverlayTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @BeforeAll
    static void lay_it_over_the_rules() {
        CopiedRules.of(ShippedRules.FOLDER.resolve("templates/overlay"), overlay)
                .append("catalogue/answers.csv", "severity," + ANSWER + ",yes,1,published,our-licence table 1")
                .append(
                        "catalogue/answers.csv",
                        "severity,marked-words-of-the-licence-too,no,2,published,our-licence table 1")
                .append("values/my-values/values.csv", "full-time-employment,7331.77,,,0.1,");
    }

    @DynamicPropertySource
    static void read_it_there(DynamicPropertyRegistry settings) {
        settings.add("claimable.rules.overlays", overlay::toString);
    }

    @Test
    void the_answer_names_the_overlay_that_decided() {
        JsonNode ruleSet = caller.post(Request.ofOneClaim()).given().get("ruleSet");
        assertThat(ruleSet.get("overlays")).hasSize(1);
        assertThat(ruleSet.at("/overlays/0/id").asString()).isEqualTo("my-overlay");
        assertThat(ruleSet.at("/overlays/0/digest").asString()).startsWith("sha256:");
    }

    @Test
    void a_rule_set_that_it_does_not_lie_over_has_none() {
        JsonNode ruleSet = caller.post(Request.ofOneClaim().with("/ruleSet", "\"uksvb-legacy\""))
                .given()
                .get("ruleSet");
        assertThat(ruleSet.has("overlays")).isFalse();
    }

    @Test
    void its_values_price_claims() {
        JsonNode value = caller.post(Request.ofOneClaim().with("/valueSet", "\"my-values\""))
                .decision("c1")
                .get("value");
        assertThat(value.get("wellbeing").decimalValue()).isEqualByComparingTo("7331.77");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/value-sets",
                "/v1/rule-sets",
                "/v1/rule-sets/uksvb",
                "/v1/outcomes",
                "/v1/outcomes/pollution",
                "/v1/outcomes/full-time-employment"
            })
    void no_read_endpoint_shows_its_figures_or_its_answers(String path) {
        assertThat(caller.get(path).text()).doesNotContain(SECRETS);
    }

    @Test
    void no_comparison_shows_them_either() {
        Answer answer = caller.send(
                "POST",
                "/v1/comparisons",
                COMPARISON.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                java.util.Map.of("Content-Type", "application/json"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("severity").doesNotContain(SECRETS);
    }

    @Test
    void a_trace_says_of_its_answers_only_whether_they_meet_the_outcome() {
        String claim = """
                {"asOf": "2025-05-01", "trace": "ALL", "claims": [{"id": "c1", "individual": "p1", "outcome": "pollution",
                 "achievedOn": "2024-06-03", "evidence": {"kind": "SURVEY", "before": "%s-too", "after": "%s"}}]}
                """.formatted(ANSWER, ANSWER);
        Answer answer = caller.send(
                "POST",
                "/v1/evaluations",
                claim.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                java.util.Map.of("Content-Type", "application/json"));
        JsonNode trace = answer.given().at("/decisions/0/trace");
        assertThat(trace.toString())
                .contains("\"read\":\"not met\"", "\"read\":\"met\"")
                .doesNotContain(SECRETS);
    }
}
