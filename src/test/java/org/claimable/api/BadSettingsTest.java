package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bad options, periods, rates and justifications are refused, at their place, by their code; nothing is decided. */
@RunningService
class BadSettingsTest {
    private static final String INCLUDED = "{\"id\": \"own\", \"deadweightIncluded\": true}";

    private final Caller caller;

    BadSettingsTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        /options    | {"yearBasis": "TAX_YEAR"}                  | /options/yearBasis        | UNKNOWN_OPTION
        /options    | {"yearBasis": "financial"}                 | /options/yearBasis        | UNKNOWN_OPTION
        /options    | {"conflictPolicy": "BEST"}                 | /options/conflictPolicy   | UNKNOWN_OPTION
        /options    | {"rules": "ALL"}                           | /options/rules            | UNKNOWN_OPTION
        /options    | {"rules": 1}                               | /options/rules            | WRONG_TYPE
        /options    | {"currency": "GBP"}                        | /options/currency         | UNKNOWN_FIELD
        /options    | []                                         | /options                  | WRONG_TYPE
        /period     | {"from": "2025-04-01", "to": "2024-03-31"} | /period/to | PERIOD_ENDS_BEFORE_IT_BEGINS
        /period     | {"from": "2024-02-30"}                     | /period/from              | BAD_DATE
        /period     | {"until": "2024-02-29"}                    | /period/until             | UNKNOWN_FIELD
        /deadweight | {"basis": "OWN_RATE", "justification": "x"}| /deadweight/rate          | MISSING
        /deadweight | {"basis": "OWN_RATE", "rate": 0.1}         | /deadweight/justification | MISSING
        /deadweight | {"basis": "GUESS"}                         | /deadweight/basis         | UNKNOWN_OPTION
        /deadweight | {"basis": "DEFAULT", "rate": 1.1}          | /deadweight/rate          | OUT_OF_RANGE
        /deadweight | {"basis": "DEFAULT", "rate": -0.1}         | /deadweight/rate          | OUT_OF_RANGE
        /deadweight | {"basis": "DEFAULT", "percent": 10}        | /deadweight/percent       | UNKNOWN_FIELD
        /deadweight | {}                                         | /deadweight/basis         | MISSING
        """)
    void a_setting_that_is_wrong_is_refused(String place, String json, String pointer, String code) {
        Request request = Request.ofOneClaim().with(place, json);
        assertThat(caller.post(request).errors()).containsExactly(pointer + " " + code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"basis\": \"COMPARISON_GROUP\"}",
                "{\"basis\": \"OWN_RATE\", \"rate\": 0.1, \"justification\": \"a survey\"}"
            })
    void deadweight_is_not_taken_off_a_set_that_includes_it(String deadweight) {
        Request request = Request.ofOneClaim().with("/valueSet", INCLUDED).with("/deadweight", deadweight);
        assertThat(caller.post(request).errors()).containsExactly("/deadweight/basis DEADWEIGHT_INCLUDED");
        caller.post(request.with("/deadweight", "{\"basis\": \"DEFAULT\"}")).given();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\" \"", "\"\\n\""})
    void an_own_rate_needs_words_to_justify_it(String justification) {
        String deadweight = "{\"basis\": \"OWN_RATE\", \"rate\": 0.1, \"justification\": %s}".formatted(justification);
        Request request = Request.ofOneClaim().with("/deadweight", deadweight);
        assertThat(caller.post(request).errors()).containsExactly("/deadweight/justification BLANK");
    }
}
