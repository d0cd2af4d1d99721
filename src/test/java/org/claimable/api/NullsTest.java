package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A null of an optional field reads as if the field were left out; a null in a list is wrong. */
@RunningService
class NullsTest {
    private static final String WHOLE = """
            {"reference": "Riverside", "period": {"from": "2024-04-01", "to": "2025-03-31"},
             "options": {"yearBasis": "CALENDAR", "conflictPolicy": "LOWEST_VALUE", "rules": "WITH_INFERRED"},
             "ruleSet": "uksvb", "budget": 100.00, "asOf": "2026-11-21",
             "deadweight": {"basis": "COMPARISON_GROUP", "rate": 0.1, "justification": "x"},
             "valueSet": {"id": "own", "title": "Own", "notice": "Ours.", "deadweightIncluded": false,
                          "values": [{"outcome": "gardening", "wellbeing": 1.00, "exchequer": 2.00,
                                      "business": 3.00, "deadweight": 0.1}],
                          "scorePoints": [{"outcome": "mental-wellbeing-swemwbs", "score": 7, "wellbeing": 4.00}]},
             "individuals": [{"ref": "p1", "age": 34, "segments": {"tenure": "social rent", "ward": "North"}}],
             "claims": [{"id": "c1", "individual": "p1", "outcome": "gardening", "achievedOn": "2024-06-03",
                         "headcount": 1, "share": 0.5, "sustainedYear": 2, "service": "Plots", "provider": "Us",
                         "evidence": {"kind": "RECORD", "reference": "register", "from": "2024-04-01",
                                      "to": "2024-06-01", "sessions": 3, "before": "no", "after": "yes",
                                      "beforeOn": "2024-04-01", "afterOn": "2024-06-01", "retrospective": true}}],
             "previouslyCounted": [{"individual": "p1", "outcome": "gardening", "achievedOn": "2023-06-03",
                                    "reference": "Q1"}]}
            """;

    private final Caller caller;

    NullsTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reference",
                "/period",
                "/period/from",
                "/period/to",
                "/options",
                "/options/yearBasis",
                "/options/conflictPolicy",
                "/options/rules",
                "/ruleSet",
                "/valueSet",
                "/valueSet/title",
                "/valueSet/notice",
                "/valueSet/values",
                "/valueSet/values/0/wellbeing",
                "/valueSet/values/0/exchequer",
                "/valueSet/values/0/business",
                "/valueSet/values/0/deadweight",
                "/valueSet/scorePoints",
                "/budget",
                "/deadweight",
                "/deadweight/rate",
                "/deadweight/justification",
                "/individuals",
                "/individuals/0/age",
                "/individuals/0/segments",
                "/individuals/0/segments/ward",
                "/claims/0/individual",
                "/claims/0/headcount",
                "/claims/0/share",
                "/claims/0/sustainedYear",
                "/claims/0/service",
                "/claims/0/provider",
                "/claims/0/evidence",
                "/claims/0/evidence/reference",
                "/claims/0/evidence/from",
                "/claims/0/evidence/to",
                "/claims/0/evidence/sessions",
                "/claims/0/evidence/before",
                "/claims/0/evidence/after",
                "/claims/0/evidence/beforeOn",
                "/claims/0/evidence/afterOn",
                "/claims/0/evidence/retrospective",
                "/previouslyCounted",
                "/previouslyCounted/0/reference"
            })
    void a_null_reads_as_if_the_field_were_left_out(String pointer) {
        Answer withNull = caller.post(Request.of(WHOLE).with(pointer, "null"));
        Answer without = caller.post(Request.of(WHOLE).without(pointer));
        assertThat(withNull.given()).isEqualTo(without.given());
        assertThat(withNull.bytes()).isEqualTo(without.bytes());
    }

    @Test
    void a_nullDay_of_evaluation_is_today() {
        String nullDay = Request.of(WHOLE).with("/asOf", "null").text();
        assertThat(caller.post(nullDay).given().get("asOf").asString()).isGreaterThan("2024-06-03");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/claims/1",
                "/individuals/1",
                "/previouslyCounted/1",
                "/valueSet/values/1",
                "/valueSet/scorePoints/1"
            })
    void a_null_in_a_list_is_wrong(String pointer) {
        assertThat(caller.post(Request.of(WHOLE).with(pointer, "null")).errors())
                .containsExactly(pointer + " WRONG_TYPE");
    }
}
