package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The same question has the same answer, to the byte, however it is written; another question has another id. */
@RunningService
class SameAnswerTest {
    private static final Request PLAIN = Request.ofOneClaim();

    private final Caller caller;

    SameAnswerTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CohortRequest", "IncompatiblePairRequest", "BadInputRequest"})
    void the_same_request_gets_the_same_bytes(String example) {
        byte[] first = named(example).bytes();
        assertThat(named(example).bytes()).isEqualTo(first);
    }

    /** The answer to a request of a name of its own, which a problem repeats. */
    private Answer named(String example) {
        return caller.send(
                "POST",
                Caller.EVALUATIONS,
                Promises.example(example).toString().getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "application/json", "X-Request-Id", "0f0e0d0c-0001-4002-8003-0123456789ab"));
    }

    @Test
    void the_order_of_fields_and_spaces_between_them_change_nothing() {
        String turned = """
                {"previouslyCounted" : [ {"achievedOn":"2023-05-01", "outcome":"gardening", "individual":"p1"} ],
                 "claims":[{"evidence":{"reference":"contract 17","kind":"\\u0052ECORD"}, "achievedOn":"2024-06-03",
                   "outcome":"full-time-employment", "individual":"p1", "id":"c1"}],
                 "individuals":[{"age":34,"ref":"p1"}], "valueSet":"example-values",\t"asOf":"2026-11-21"}
                """;
        assertThat(caller.post(turned).bytes()).isEqualTo(caller.post(PLAIN).bytes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /options                       | {"conflictPolicy": "HIGHEST_VALUE", "yearBasis": "FINANCIAL"}
            /options                       | {"rules": "PUBLISHED"}
            /options                       | {}
            /period                        | {}
            /deadweight                    | {"basis": "DEFAULT"}
            /claims/0/headcount            | 1
            /claims/0/share                | 1.00
            /claims/0/sustainedYear        | 1
            /claims/0/evidence/retrospective | false
            /individuals/0/segments        | {}
            /ruleSet                       | "uksvb"
            """)
    void a_default_spelled_out_changes_nothing(String place, String json) {
        assertThat(caller.post(PLAIN.with(place, json)).bytes())
                .isEqualTo(caller.post(PLAIN).bytes());
    }

    @Test
    void the_default_value_set_spelled_out_changes_nothing() {
        assertThat(caller.post(PLAIN.with("/valueSet", "\"open-wellby\"")).bytes())
                .isEqualTo(caller.post(PLAIN.without("/valueSet")).bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ruleSet", "valueSet"})
    void a_set_is_the_same_by_its_id_or_by_its_digest(String set) {
        Answer byId = caller.post(PLAIN);
        JsonNode digest = byId.given().get(set).get("digest");
        assertThat(caller.post(PLAIN.with("/" + set, digest.toString())).bytes())
                .isEqualTo(byId.bytes());
    }

    @ParameterizedTest
    @CsvSource({"ruleSet, UNKNOWN_RULE_SET", "valueSet, UNKNOWN_VALUE_SET"})
    void a_set_that_is_not_loaded_is_never_another_one(String set, String code) {
        for (String pin : new String[] {"uksvb2", "UKSVB", "Example-Values", "sha256:" + "0".repeat(64), "sha256:"}) {
            assertThat(caller.post(PLAIN.with("/" + set, Json.quoted(pin))).errors())
                    .containsExactly("/%s %s".formatted(set, code));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /asOf                         | "2026-11-22"
            /reference                    | "Riverside"
            /valueSet                     | "open-wellby"
            /options                      | {"yearBasis": "CALENDAR"}
            /options                      | {"conflictPolicy": "LOWEST_VALUE"}
            /options                      | {"rules": "WITH_LEGACY"}
            /period                       | {"from": "2024-04-01"}
            /period                       | {"to": "2025-03-31"}
            /budget                       | 100
            /deadweight                   | {"basis": "COMPARISON_GROUP"}
            /individuals/0/age            | 35
            /individuals/0/segments       | {"tenure": "social rent"}
            /claims/0/id                  | "c2"
            /claims/0/outcome             | "Full-time employment"
            /claims/0/share               | 0.5
            /claims/0/sustainedYear       | 2
            /claims/0/evidence/reference  | "contract 18"
            /claims/0/evidence/sessions   | 0
            /previouslyCounted/0/reference| "Q1"
            """)
    void another_question_has_another_id(String place, String json) {
        JsonNode plain = caller.post(PLAIN).given();
        JsonNode other = caller.post(PLAIN.with(place, json)).given();
        assertThat(other.get("decisionId")).isNotEqualTo(plain.get("decisionId"));
    }
}
