package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

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
        JsonNode reasons = caller.get("/v1/reasons").given();
        List<String> codes = reasons.findValuesAsString("code");
        assertThat(codes).isSorted().doesNotHaveDuplicates().contains("NO_MOVEMENT", "UNREADABLE_ROW", "NO_VALUE");
        JsonNode noMovement = reasons.get(codes.indexOf("NO_MOVEMENT"));
        assertThat(noMovement.get("meaning").asString()).isEqualTo("Outcome not reached");
        Set<String> rules = new TreeSet<>();
        noMovement.get("rules").forEach(each -> {
            rules.add(each.get("rule").asString());
            assertThat(each.get("reports").asString()).isEqualTo("REFUSE");
            String message = each.get("message").asString();
            assertThat(message.split("%s", -1)).hasSize(each.get("facts").size() + 1);
        });
        assertThat(rules).containsExactly("EV-04", "EV-08");
        assertThat(caller.get("/v1/reasons?ruleSet=example-contract").given().findValuesAsString("code"))
                .contains("OUTSIDE_AREA", "TOO_MANY_OUTCOMES")
                .containsAll(codes);
    }
}
