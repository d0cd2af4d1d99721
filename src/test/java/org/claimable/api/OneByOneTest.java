package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.claimable.WordedCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rules, reasons and value sets are looked up one by one, and say what the lists say. */
@RunningService
class OneByOneTest {
    private final Caller caller;

    OneByOneTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @Test
    void each_value_set_is_read_as_it_is_listed() {
        caller.get("/v1/value-sets").given().forEach(listed -> {
            assertThat(caller.get("/v1/value-sets/" + listed.get("id").asString())
                            .given())
                    .isEqualTo(listed);
            assertThat(caller.get("/v1/value-sets/" + listed.get("digest").asString())
                            .given())
                    .isEqualTo(listed);
        });
        assertThat(caller.get("/v1/value-sets/hact").refused(404).get("detail").asString())
                .contains("No value set");
    }

    @Test
    void each_rule_norm_and_row_is_read_as_it_is_listed() {
        JsonNode chapters = caller.get("/v1/rule-sets/uksvb").given().get("chapters");
        int read = 0;
        for (JsonNode chapter : chapters) {
            for (JsonNode rule : chapter.get("rules")) {
                String key = rule.get("id").asString() + rule.get("part").asString();
                assertThat(caller.get("/v1/rule-sets/uksvb/rules/" + key)
                                .given()
                                .valueStream())
                        .contains(rule);
                read++;
            }
        }
        assertThat(read).isGreaterThan(100);
    }

    @ParameterizedTest
    @CsvSource({"EV-04, 3", "EV-04b, 1", "IN-07, 1", "PO-01, 1", "EL-01, 1"})
    void an_id_gives_its_parts(String id, int parts) {
        assertThat(caller.get("/v1/rule-sets/uksvb/rules/" + id).given()).hasSize(parts);
    }

    @Test
    void what_is_not_cited_is_not_found() {
        caller.get("/v1/rule-sets/uksvb/rules/EV-99").refused(404);
        caller.get("/v1/rule-sets/hact/rules/EV-04").refused(404);
        caller.get("/v1/reasons?ruleSet=hact").refused(404);
    }

    @Test
    void each_reason_of_an_evaluation_is_listed_with_its_rule_and_the_template_of_its_message() {
        JsonNode reasons = caller.get("/v1/reasons").given().get("codes");
        List<String> templates = ids(caller.get("/v1/reasons").given());
        List<String> codes = reasons.findValuesAsString("code");
        assertThat(codes).isSorted().doesNotHaveDuplicates().contains("NO_MOVEMENT", "UNREADABLE_ROW", "NO_VALUE");
        JsonNode noMovement = reasons.get(codes.indexOf("NO_MOVEMENT"));
        assertThat(noMovement.get("meaning").asString()).isEqualTo("Outcome not reached");
        Set<String> rules = new TreeSet<>();
        noMovement.get("rules").forEach(each -> {
            rules.add(each.get("rule").asString());
            assertThat(each.get("reports").asString()).isEqualTo("REFUSE");
            assertThat(templates).contains(each.get("template").asString());
        });
        assertThat(rules).containsExactly("EV-04", "EV-08");
        assertThat(caller.get("/v1/reasons?ruleSet=example-contract").given().findValuesAsString("code"))
                .contains("OUTSIDE_AREA", "TOO_MANY_OUTCOMES")
                .containsAll(codes);
    }

    private static List<String> ids(JsonNode reasons) {
        return reasons.get("templates").findValuesAsString("id");
    }

    @Test
    void a_template_says_how_many_facts_it_has_and_what_each_is() {
        caller.get("/v1/reasons").given().get("templates").forEach(each -> assertThat(
                        each.get("text").asString().split("%s", -1))
                .hasSize(each.get("facts").size() + 1));
        JsonNode reasons = caller.get("/v1/reasons").given();
        JsonNode period = reasons.get("templates").get(ids(reasons).indexOf("EL-02a"));
        assertThat(period.get("text").asString()).isEqualTo("It was achieved on %s, outside the period reported (%s).");
        assertThat(period.at("/facts/0").toString()).isEqualTo("{\"name\":\"achievedOn\",\"type\":\"DATE\"}");
        assertThat(period.at("/facts/1/type").asString()).isEqualTo("TEXT");
    }

    @Test
    void the_templates_make_the_messages_of_every_example_of_claims_and_of_a_forecast() {
        WordedCodes words =
                WordedCodes.by(caller.get("/v1/reasons?ruleSet=uksvb").given());
        Promises.examples()
                .filter(example -> example.getValue().at("/x-expect/status").asInt() == 200)
                .filter(example ->
                        !List.of(Caller.COMPARISONS, Caller.MEASURES).contains(Promises.pathOf(example.getKey())))
                .forEach(example -> {
                    String path = Promises.pathOf(example.getKey());
                    ObjectNode request = (ObjectNode) Promises.example(example.getKey());
                    request.remove("answer");
                    JsonNode full = caller.post(path, request.toString()).given();
                    assertThat(words.check(example.getKey(), full)).isPositive();
                    if (path.equals(Caller.EVALUATIONS)) {
                        request.putObject("answer").put("explain", "CODES");
                        words.check(
                                example.getKey(),
                                full,
                                caller.post(path, request.toString()).given());
                    }
                });
        assertThat(words.met()).contains("FORECAST", "VA-10.name", "CHOICE", "ROW_INFERRED", "IN-01");
    }

    @Test
    void the_templates_make_the_message_of_a_row_that_cannot_be_read() {
        WordedCodes words =
                WordedCodes.by(caller.get("/v1/reasons?ruleSet=uksvb").given());
        String table = "person,outcome,date,evidence,evidence ref\np1,secure-job,31/02/2025,record,r1\n";
        JsonNode full = caller.send(
                        "POST",
                        Caller.EVALUATIONS + "?onError=review",
                        table.getBytes(StandardCharsets.UTF_8),
                        Map.of("Content-Type", "text/csv"))
                .given();
        words.check("unreadable", full);
        assertThat(words.met()).contains("UNREADABLE_ROW");
    }
}
