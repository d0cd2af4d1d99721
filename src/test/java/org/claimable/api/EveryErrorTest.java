package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** All errors of a request are said at once, up to a hundred, and then nothing is decided. */
@RunningService
class EveryErrorTest {
    private static final String ALL_WRONG = """
            {"reference": 5, "period": {"from": "2025-04-01", "to": "2024-03-31"},
             "options": {"yearBasis": "TAX_YEAR", "conflictPolicy": "BEST", "rules": "ALL"},
             "ruleSet": "hact", "budget": 0, "deadweight": {"basis": "OWN_RATE"}, "asOf": "today",
             "valueSet": {"id": " ", "deadweightIncluded": true,
                          "values": [{"outcome": "nothing", "wellbeing": 1.005, "deadweight": 2},
                                     {"outcome": "gardening"}, {"outcome": "Gardening"}],
                          "scorePoints": [{"outcome": "nothing", "score": "x", "wellbeing": 0.001}]},
             "individuals": [{"ref": "p1", "age": -1}, {"ref": "p1"}, {}],
             "claims": [{"id": "c1", "individual": "p1", "outcome": "gardening", "achievedOn": "2024-06-31",
                         "headcount": 2, "share": 0, "sustainedYear": 0, "sevice": "Job club"},
                        {"id": "c1", "outcome": "gardening", "achievedOn": "2024-06-03",
                         "evidence": {"kind": "HEARSAY", "sessions": -1}}],
             "previouslyCounted": [{"outcome": "nothing", "achievedOn": "2024-06-03"}],
             "sent/by~whom": "us"}
            """;

    private static final String EXPECTED = """
            /reference WRONG_TYPE
            /period/to PERIOD_ENDS_BEFORE_IT_BEGINS
            /options/yearBasis UNKNOWN_OPTION
            /options/conflictPolicy UNKNOWN_OPTION
            /options/rules UNKNOWN_OPTION
            /ruleSet UNKNOWN_RULE_SET
            /budget OUT_OF_RANGE
            /deadweight/rate MISSING
            /deadweight/justification MISSING
            /deadweight/basis DEADWEIGHT_INCLUDED
            /asOf BAD_DATE
            /valueSet/id BLANK
            /valueSet/values/0/outcome UNKNOWN_OUTCOME
            /valueSet/values/0/wellbeing OUT_OF_RANGE
            /valueSet/values/0/deadweight OUT_OF_RANGE
            /valueSet/values/2 REPEATED
            /valueSet/scorePoints/0/outcome UNKNOWN_OUTCOME
            /valueSet/scorePoints/0/score WRONG_TYPE
            /valueSet/scorePoints/0/wellbeing OUT_OF_RANGE
            /individuals/0/age OUT_OF_RANGE
            /individuals/1/ref REPEATED
            /individuals/2/ref MISSING
            /claims/0/achievedOn BAD_DATE
            /claims/0/headcount HEADCOUNT_OF_INDIVIDUAL
            /claims/0/share OUT_OF_RANGE
            /claims/0/sustainedYear OUT_OF_RANGE
            /claims/0/sevice UNKNOWN_FIELD
            /claims/1/id REPEATED
            /claims/1/evidence/kind UNKNOWN_OPTION
            /claims/1/evidence/sessions OUT_OF_RANGE
            /previouslyCounted/0/individual MISSING
            /previouslyCounted/0/outcome UNKNOWN_OUTCOME
            /sent~1by~0whom UNKNOWN_FIELD
            """;

    private final Caller caller;

    EveryErrorTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @Test
    void no_error_is_lost_among_others() {
        assertThat(caller.post(ALL_WRONG).errors())
                .containsExactlyInAnyOrderElementsOf(EXPECTED.lines().toList());
    }

    @Test
    void deadweight_taken_off_twice_is_said_beside_a_missing_rate() {
        Request request = Request.ofOneClaim()
                .with("/valueSet", "{\"id\": \"own\", \"deadweightIncluded\": true}")
                .with("/deadweight", "{\"basis\": \"OWN_RATE\", \"justification\": \"x\"}");
        assertThat(caller.post(request).errors())
                .containsExactlyInAnyOrder("/deadweight/rate MISSING", "/deadweight/basis DEADWEIGHT_INCLUDED");
    }

    @ParameterizedTest
    @CsvSource({"99, 99", "100, 100", "101, 100", "5000, 100"})
    void a_hundred_errors_are_said_and_no_more(int wrong, int said) {
        String claims = IntStream.range(0, wrong)
                .mapToObj("{\"id\": \"c%d\", \"outcome\": \"gardening\"}"::formatted)
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(caller.post(Request.ofOneClaim().with("/claims", claims)).errors())
                .hasSize(said)
                .startsWith("/claims/0/achievedOn MISSING")
                .endsWith("/claims/%d/achievedOn MISSING".formatted(said - 1));
    }

    @Test
    void an_empty_list_of_claims_is_said_beside_other_errors() {
        assertThat(caller.post("{\"claims\": [], \"budget\": 0}").errors())
                .containsExactlyInAnyOrder("/claims MISSING", "/budget OUT_OF_RANGE");
    }
}
