package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.claimable.CopiedRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** A request that does not choose takes the defaults of the rule set that it pins; several are loaded side by side. */
@SpringBootTest(classes = Service.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RuleSetDefaultsTest {
    private static final String OTHER =
            "id: other\ntitle: Other rules\nversion: \"1\"\nbasedOn: uksvb\ndefaults: {rules: WITH_INFERRED}\n";

    @TempDir
    private static Path folder;

    private final Caller caller;

    RuleSetDefaultsTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @BeforeAll
    static void lay_another_rule_set_beside() {
        CopiedRules.to(folder).write("other/rule-set.yaml", OTHER);
    }

    @DynamicPropertySource
    static void read_the_rules_there(DynamicPropertyRegistry settings) {
        settings.add("claimable.rules.folder", folder::toString);
    }

    private JsonNode evaluate(String ruleSet, String options) {
        Request request = Request.ofOneClaim().with("/ruleSet", Json.quoted(ruleSet));
        return caller.post(options.isEmpty() ? request : request.with("/options", options))
                .given();
    }

    @Test
    void a_request_that_does_not_choose_takes_the_defaults_of_its_rule_set() {
        assertThat(evaluate("other", "").at("/options/rules").asString()).isEqualTo("WITH_INFERRED");
        assertThat(evaluate("other", "{\"yearBasis\": \"CALENDAR\"}")
                        .at("/options/rules")
                        .asString())
                .isEqualTo("WITH_INFERRED");
        assertThat(evaluate("uksvb", "").at("/options/rules").asString()).isEqualTo("PUBLISHED");
        assertThat(caller.post(Request.ofOneClaim())
                        .given()
                        .at("/options/rules")
                        .asString())
                .isEqualTo("PUBLISHED");
    }

    @Test
    void a_request_that_chooses_gets_what_it_chose() {
        assertThat(evaluate("other", "{\"rules\": \"PUBLISHED\"}")
                        .at("/options/rules")
                        .asString())
                .isEqualTo("PUBLISHED");
    }

    @Test
    void a_default_of_the_rule_set_spelled_out_changes_nothing() {
        assertThat(evaluate("other", "{\"rules\": \"WITH_INFERRED\"}")).isEqualTo(evaluate("other", ""));
    }

    @Test
    void the_defaults_decide() {
        Request young = Request.ofOneClaim()
                .with("/claims/0/outcome", "\"go-to-youth-clubs\"")
                .with("/individuals/0/age", "40");
        assertThat(caller.post(young).decision("c1").get("verdict").asString()).isEqualTo("CLAIMABLE");
        assertThat(caller.post(young.with("/ruleSet", "\"other\""))
                        .decision("c1")
                        .get("verdict")
                        .asString())
                .isEqualTo("NOT_CLAIMABLE");
    }

    @Test
    void each_rule_set_shows_its_own_defaults() {
        assertThat(caller.get("/v1/rule-sets/other")
                        .given()
                        .at("/options/rules")
                        .asString())
                .isEqualTo("WITH_INFERRED");
        assertThat(caller.get("/v1/rule-sets/uksvb")
                        .given()
                        .at("/options/rules")
                        .asString())
                .isEqualTo("PUBLISHED");
    }

    @Test
    void all_that_are_loaded_are_listed_and_found() {
        JsonNode list = caller.get("/v1/rule-sets").given().get("ruleSets");
        assertThat(list.valueStream().map(each -> each.get("id").asString())).contains("other", "uksvb");
        assertThat(list.valueStream().filter(each -> each.get("default").asBoolean()))
                .hasSize(1);
        for (JsonNode each : list) {
            String digest = each.get("digest").asString();
            assertThat(evaluate(digest, "").at("/ruleSet/id")).isEqualTo(each.get("id"));
            caller.get("/v1/outcomes/gardening?ruleSet=" + digest).given();
        }
        caller.get("/v1/outcomes/gardening?ruleSet=none").refused(404);
    }
}
