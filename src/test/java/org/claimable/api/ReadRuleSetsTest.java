package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The rules that decide can be read, each with its id, provenance, source and remedy. */
@RunningService
class ReadRuleSetsTest {
    private final Caller caller;

    ReadRuleSetsTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @ParameterizedTest
    @CsvSource({"EL, 3", "EV, 8", "CO, 6", "IN, 3", "VA, 11"})
    void every_rule_of_the_method_is_listed(String group, int last) {
        List<String> ids = IntStream.rangeClosed(1, last)
                .mapToObj(each -> "%s-%02d".formatted(group, each))
                .toList();
        assertThat(ids(uksvb())).containsAll(ids);
    }

    @Test
    void rows_are_numbered_without_a_gap() {
        List<String> rows = rules(uksvb())
                .filter(rule -> rule.get("kind").asString().equals("row"))
                .map(rule -> rule.get("id").asString())
                .filter(id -> !id.equals("IN-01"))
                .toList();
        assertThat(rows)
                .isEqualTo(IntStream.range(3, 3 + rows.size())
                        .mapToObj("IN-%02d"::formatted)
                        .toList());
    }

    @Test
    void every_rule_says_what_it_rests_on_and_what_would_help() {
        assertThat(rules(uksvb())).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.get("title").asString()).isNotBlank();
            assertThat(rule.get("source").asString()).isNotBlank();
            assertThat(rule.get("remedy").asString()).isNotBlank();
        });
    }

    @Test
    void no_rule_is_listed_twice() {
        assertThat(rules(uksvb()).map(rule -> List.of(rule.get("kind"), rule.get("id"), rule.get("part"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_row_names_two_outcomes_of_the_catalogue() {
        Set<String> codes = caller.get("/v1/outcomes")
                .given()
                .valueStream()
                .map(outcome -> outcome.get("code").asString())
                .collect(Collectors.toSet());
        assertThat(rules(uksvb()).filter(rule -> rule.get("kind").asString().equals("row")))
                .hasSizeGreaterThan(30)
                .allSatisfy(row -> assertThat(row.get("outcomes").valueStream().map(JsonNode::asString))
                        .isSubsetOf(codes));
    }

    @Test
    void the_list_counts_what_the_whole_shows() {
        JsonNode listed = caller.get("/v1/rule-sets").given();
        JsonNode uksvb = listed.get("ruleSets")
                .valueStream()
                .filter(each -> each.get("id").asString().equals("uksvb"))
                .findFirst()
                .orElseThrow();
        assertThat(uksvb.get("default").asBoolean()).isTrue();
        assertThat(uksvb.get("chapters").asInt())
                .isEqualTo(uksvb().get("chapters").size());
        assertThat(uksvb.get("rules").asLong()).isEqualTo(rules(uksvb()).count());
        for (String field :
                List.of("id", "title", "version", "digest", "default", "state", "loadedSince", "overlays")) {
            assertThat(uksvb.get(field)).as(field).isEqualTo(uksvb().get(field));
        }
    }

    /** An example as it stands with an operation, or among those that several may show. */
    private static JsonNode shown(JsonNode example) {
        return example.has("$ref")
                ? Promises.example(example.get("$ref").asString().replaceFirst(".*/", ""))
                : example.get("value");
    }

    @Test
    void the_lists_shown_as_examples_have_the_shape_of_the_list() {
        JsonNode examples = Promises.operation("/v1/rule-sets").at("/responses/200/content/application~1json/examples");
        assertThat(examples).hasSize(2).allSatisfy(each -> assertThat(Promises.faultsOf("RuleSets", shown(each)))
                .isEmpty());
    }

    @Test
    void a_rule_set_is_read_by_its_digest_too() {
        String digest = uksvb().get("digest").asString();
        assertThat(caller.get("/v1/rule-sets/" + digest).given()).isEqualTo(uksvb());
        caller.get("/v1/rule-sets/sha256:" + "0".repeat(64)).refused(404);
        caller.get("/v1/rule-sets/UKSVB").refused(404);
    }

    @Test
    void the_digest_is_the_one_that_an_evaluation_names() {
        assertThat(caller.post(Request.ofOneClaim()).given().at("/ruleSet/digest"))
                .isEqualTo(uksvb().get("digest"));
    }

    private JsonNode uksvb() {
        return caller.get("/v1/rule-sets/uksvb").given();
    }

    private static Stream<JsonNode> rules(JsonNode ruleSet) {
        return ruleSet.get("chapters").valueStream().flatMap(chapter -> chapter.get("rules")
                .valueStream());
    }

    private static Set<String> ids(JsonNode ruleSet) {
        return rules(ruleSet).map(rule -> rule.get("id").asString()).collect(Collectors.toSet());
    }
}
