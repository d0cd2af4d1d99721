package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What can be claimed can be read, with the evidence it takes and with what it is not claimed together. */
@RunningService
class ReadOutcomesTest {
    private final Caller caller;

    ReadOutcomesTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @Test
    void there_are_90_outcomes_of_two_banks() {
        List<String> banks = caller.get("/v1/outcomes")
                .given()
                .valueStream()
                .map(outcome -> outcome.get("bank").asString())
                .toList();
        assertThat(banks).hasSize(90);
        assertThat(banks).filteredOn("UKSVB"::equals).hasSize(88);
        assertThat(banks).filteredOn("UKMWB"::equals).hasSize(2);
    }

    @Test
    void every_outcome_listed_can_be_read_by_its_code() {
        for (JsonNode listed : caller.get("/v1/outcomes").given()) {
            JsonNode read =
                    caller.get("/v1/outcomes/" + listed.get("code").asString()).given();
            listed.forEachEntry((field, value) -> assertThat(read.get(field)).isEqualTo(value));
        }
    }

    @Test
    void what_is_incompatible_one_way_is_incompatible_the_other_way() {
        for (JsonNode listed : caller.get("/v1/outcomes").given()) {
            String code = listed.get("code").asString();
            for (JsonNode other : outcome(code).get("incompatibleWith")) {
                assertThat(others(other.get("outcome").asString()))
                        .contains(other.get("rule").asString() + " " + code);
            }
        }
    }

    @Test
    void saving_regularly_is_not_claimed_together_with_financial_comfort() {
        JsonNode incompatible = outcome("able-to-save-regularly").get("incompatibleWith");
        assertThat(incompatible).hasSize(1);
        assertThat(incompatible.at("/0/rule").asString()).isEqualTo("IN-01");
        assertThat(incompatible.at("/0/outcome").asString()).isEqualTo("financial-comfort");
        assertThat(incompatible.at("/0/name").asString()).isEqualTo("Financial comfort");
        assertThat(incompatible.at("/0/provenance").asString()).isEqualTo("published");
    }

    @ParameterizedTest
    @ValueSource(strings = {"financial-comfort", "Financial%20comfort", "FINANCIAL+COMFORT", "financialcomfort"})
    void an_outcome_is_read_by_its_code_or_its_name(String name) {
        assertThat(outcome(name).get("code").asString()).isEqualTo("financial-comfort");
    }

    @Test
    void an_outcome_of_one_bank_names_the_other() {
        assertThat(outcome("mental-wellbeing-swemwbs").at("/otherBank/bank").asString())
                .isEqualTo("UKSVB");
        assertThat(outcome("mental-wellbeing-swemwbs").at("/otherBank/rule").asString())
                .isEqualTo("IN-02");
        assertThat(outcome("gardening").at("/otherBank/bank").asString()).isEqualTo("UKMWB");
    }

    @Test
    void an_outcome_shows_its_scale() {
        assertThat(outcome("financial-comfort").at("/answers/answers")).isNotEmpty();
        assertThat(outcome("financial-comfort").has("scores")).isFalse();
        assertThat(outcome("mental-wellbeing-swemwbs").at("/scores/lowest").asInt())
                .isEqualTo(7);
        assertThat(outcome("mental-wellbeing-swemwbs").at("/scores/highest").asInt())
                .isEqualTo(35);
        assertThat(outcome("mental-wellbeing-swemwbs").has("answers")).isFalse();
    }

    @Test
    void an_outcome_that_is_not_there_is_told_with_the_nearest_that_is() {
        assertThat(caller.get("/v1/outcomes/gardenning")
                        .refused(404)
                        .get("detail")
                        .asString())
                .contains("Gardening");
    }

    @Test
    void the_outcomes_of_a_rule_set_are_read_by_its_id_or_digest() {
        JsonNode all = caller.get("/v1/outcomes").given();
        String digest =
                caller.get("/v1/rule-sets").given().at("/ruleSets/0/digest").asString();
        assertThat(caller.get("/v1/outcomes?ruleSet=uksvb").given()).isEqualTo(all);
        assertThat(caller.get("/v1/outcomes?ruleSet=" + digest).given()).isEqualTo(all);
        caller.get("/v1/outcomes?ruleSet=").refused(404);
    }

    private JsonNode outcome(String code) {
        return caller.get("/v1/outcomes/" + code).given();
    }

    private List<String> others(String code) {
        return outcome(code)
                .get("incompatibleWith")
                .valueStream()
                .map(other -> other.get("rule").asString() + " "
                        + other.get("outcome").asString())
                .toList();
    }
}
