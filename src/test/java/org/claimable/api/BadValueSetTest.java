package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A value set given whole that is wrong is refused, at the place of each error, and nothing is decided. */
@RunningService
class BadValueSetTest {
    private final Caller caller;

    BadValueSetTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        /values/0/outcome       | "gardenning" | UNKNOWN_OUTCOME
        /values/0/outcome       | " "          | BLANK
        /values/0/outcome       | null         | MISSING
        /values/0/wellbeing     | 1.005        | OUT_OF_RANGE
        /values/0/exchequer     | -0.001       | OUT_OF_RANGE
        /values/0/business      | 1000000000   | OUT_OF_RANGE
        /values/0/wellbeing     | "100.00"     | WRONG_TYPE
        /values/0/deadweight    | 1.1          | OUT_OF_RANGE
        /values/0/deadweight    | -0.01        | OUT_OF_RANGE
        /values/0/price         | 3            | UNKNOWN_FIELD
        /scorePoints/0/outcome  | "swemwbs"    | UNKNOWN_OUTCOME
        /scorePoints/0/wellbeing| 0.123        | OUT_OF_RANGE
        /scorePoints/0/score    | "7"          | WRONG_TYPE
        /id                     | ""           | BLANK
        /id                     | null         | MISSING
        /deadweightIncluded     | null         | MISSING
        /deadweightIncluded     | "no"         | WRONG_TYPE
        /values                 | {}           | WRONG_TYPE
        /licence                | "mine"       | UNKNOWN_FIELD
        """)
    void a_value_set_given_whole_that_is_wrong_is_refused(String place, String json, String code) {
        Request set = Request.ofOwnValues().with("/valueSet" + place, json);
        assertThat(caller.post(set).errors()).containsExactly("/valueSet" + place + " " + code);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        /values/1      | {"outcome": "Full-time employment", "wellbeing": 1}
        /scorePoints/1 | {"outcome": "mental-wellbeing-swemwbs", "score": 7.0, "wellbeing": 1}
        """)
    void an_outcome_given_twice_in_a_value_set_is_refused(String place, String json) {
        Request set = Request.ofOwnValues().with("/valueSet" + place, json);
        assertThat(caller.post(set).errors()).containsExactly("/valueSet" + place + " REPEATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"outcome", "score", "wellbeing"})
    void a_null_of_a_score_point_is_missing(String field) {
        String place = "/valueSet/scorePoints/0/" + field;
        assertThat(caller.post(Request.ofOwnValues().with(place, "null")).errors())
                .containsExactly(place + " MISSING");
    }
}
