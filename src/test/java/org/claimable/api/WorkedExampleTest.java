package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The cohort that the contract works out by hand comes to the figures that it prints. */
@RunningService
class WorkedExampleTest {
    private final Caller caller;
    private Answer answer;

    WorkedExampleTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @BeforeEach
    void send() {
        answer = caller.post(Promises.example("CohortRequest").toString());
    }

    @Test
    void the_cohort_comes_to_1860_pounds() {
        assertThat(answer.given().at("/summary/claimableValue")).isEqualTo(Json.read("""
                        {"wellbeing": 2000.00, "deadweight": 340.00, "wellbeingNet": 1660.00,
                         "exchequer": 200.00, "business": 0.00, "total": 1860.00}
                        """));
    }

    @Test
    void two_of_three_claims_of_one_person_are_claimable() {
        JsonNode summary = answer.given().get("summary");
        assertThat(summary.get("claims").asInt()).isEqualTo(3);
        assertThat(summary.get("claimable").asInt()).isEqualTo(2);
        assertThat(summary.get("notClaimable").asInt()).isZero();
        assertThat(summary.get("review").asInt()).isEqualTo(1);
        assertThat(summary.get("individuals").asInt()).isEqualTo(1);
    }

    @Test
    void full_time_work_is_worth_1050_pounds_without_reason_or_caveat() {
        assertThat(answer.decision("c1")).isEqualTo(Json.read("""
                        {"claim": "c1", "verdict": "CLAIMABLE", "year": "2024/25",
                         "value": {"wellbeing": 1000.00, "deadweightRate": 0.15, "wellbeingNet": 850.00,
                                   "exchequer": 200.00, "business": 0.00, "perPerson": 1050.00,
                                   "headcount": 1, "share": 1, "total": 1050.00},
                         "reasons": [], "caveats": []}
                        """));
    }

    @Test
    void the_twelve_gardeners_are_reviewed_since_nobody_knows_who_they_are() {
        JsonNode gardening = answer.decision("c3");
        assertThat(gardening.get("verdict").asString()).isEqualTo("REVIEW");
        assertThat(gardening.get("year").asString()).isEqualTo("2024/25");
        assertThat(gardening.get("caveats")).isEmpty();
        assertThat(gardening.get("reasons")).hasSize(1);
        assertThat(gardening.at("/reasons/0/code").asString()).isEqualTo("UNTRACKED_INDIVIDUAL");
        assertThat(gardening.at("/reasons/0/rule").asString()).isEqualTo("CO-04");
        assertThat(gardening.at("/reasons/0/claims")).isEmpty();
        assertThat(gardening.at("/reasons/0/provenance").asString()).isEqualTo("published");
        assertThat(gardening.at("/reasons/0/pointer").asString()).isEqualTo("/claims/2/individual");
    }

    @Test
    void the_answer_repeats_what_it_was_decided_by() {
        JsonNode evaluation = answer.given();
        assertThat(evaluation.get("reference").asString()).isEqualTo("Riverside repairs 2024/25");
        assertThat(evaluation.at("/ruleSet/id").asString()).isEqualTo("uksvb");
        assertThat(evaluation.at("/ruleSet/version").asString()).isEqualTo("2025.1");
        assertThat(evaluation.at("/valueSet/id").asString()).isEqualTo("example-values");
        assertThat(evaluation.at("/valueSet/notice").asString()).startsWith("Invented figures");
        assertThat(evaluation.get("asOf").asString()).isEqualTo("2026-11-21");
    }
}
