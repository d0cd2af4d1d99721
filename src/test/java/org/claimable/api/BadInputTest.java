package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each thing that the contract calls bad input is refused, at its place, by its code, and nothing is decided. */
@RunningService
class BadInputTest {
    private final Caller caller;

    BadInputTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        claims that are null       | /claims                        | null        | MISSING
        no claim at all            | /claims                        | []          | MISSING
        claims that are no list    | /claims                        | {}          | WRONG_TYPE
        a claim that is no object  | /claims/1                      | 5           | WRONG_TYPE
        an unknown field           | /sevice                        | "Job club"  | UNKNOWN_FIELD
        … of a claim               | /claims/0/sevice               | "Job club"  | UNKNOWN_FIELD
        … of evidence              | /claims/0/evidence/score       | 3           | UNKNOWN_FIELD
        … of an individual         | /individuals/0/name            | "Ana"       | UNKNOWN_FIELD
        … of what was counted      | /previouslyCounted/0/id        | "c1"        | UNKNOWN_FIELD
        an unknown evidence kind   | /claims/0/evidence/kind        | "HEARSAY"   | UNKNOWN_OPTION
        a kind in small letters    | /claims/0/evidence/kind        | "record"    | UNKNOWN_OPTION
        no headcount               | /claims/0/headcount            | 0           | OUT_OF_RANGE
        a negative headcount       | /claims/0/headcount            | -1          | OUT_OF_RANGE
        half a person              | /claims/0/headcount            | 1.5         | OUT_OF_RANGE
        two people named as one    | /claims/0/headcount            | 2           | HEADCOUNT_OF_INDIVIDUAL
        a headcount in words       | /claims/0/headcount            | "1"         | WRONG_TYPE
        year nought                | /claims/0/sustainedYear        | 0           | OUT_OF_RANGE
        a negative year            | /claims/0/sustainedYear        | -2          | OUT_OF_RANGE
        a negative age             | /individuals/0/age             | -1          | OUT_OF_RANGE
        an age in words            | /individuals/0/age             | "34"        | WRONG_TYPE
        negative sessions          | /claims/0/evidence/sessions    | -1          | OUT_OF_RANGE
        a share of nothing         | /claims/0/share                | 0           | OUT_OF_RANGE
        a negative share           | /claims/0/share                | -0.5        | OUT_OF_RANGE
        a share of more than all   | /claims/0/share                | 1.01        | OUT_OF_RANGE
        a budget of nothing        | /budget                        | 0           | OUT_OF_RANGE
        a negative budget          | /budget                        | -1          | OUT_OF_RANGE
        a tenth of a penny         | /budget                        | 1.001       | OUT_OF_RANGE
        an unknown rule set        | /ruleSet                       | "hact"      | UNKNOWN_RULE_SET
        a blank rule set           | /ruleSet                       | " "         | BLANK
        an unknown value set       | /valueSet                      | "hact"      | UNKNOWN_VALUE_SET
        a blank value set          | /valueSet                      | ""          | BLANK
        a value set that is a list | /valueSet                      | []          | WRONG_TYPE
        an empty claim id          | /claims/0/id                   | ""          | BLANK
        a blank claim id           | /claims/0/id                   | "\\t "      | BLANK
        a blank person             | /claims/0/individual           | " "         | BLANK
        a blank ref                | /individuals/0/ref             | ""          | BLANK
        a blank person counted     | /previouslyCounted/0/individual| " "         | BLANK
        nobody counted             | /previouslyCounted/0/individual| null        | MISSING
        an unknown outcome counted | /previouslyCounted/0/outcome   | "gardenning"| UNKNOWN_OUTCOME
        """)
    void a_value_that_is_wrong_is_refused(String what, String pointer, String json, String code) {
        Request request = Request.ofOneClaim().with(pointer, json);
        assertThat(caller.post(request).errors()).containsExactly(pointer + " " + code);
    }

    @ParameterizedTest(name = "without {0}")
    @CsvSource({
        "/claims",
        "/claims/0/id",
        "/claims/0/outcome",
        "/claims/0/achievedOn",
        "/claims/0/evidence/kind",
        "/individuals/0/ref",
        "/previouslyCounted/0/individual",
        "/previouslyCounted/0/outcome",
        "/previouslyCounted/0/achievedOn"
    })
    void what_is_required_must_be_given(String pointer) {
        List<String> missing = List.of(pointer + " MISSING");
        assertThat(caller.post(Request.ofOneClaim().without(pointer)).errors()).isEqualTo(missing);
        assertThat(caller.post(Request.ofOneClaim().with(pointer, "null")).errors())
                .isEqualTo(missing);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a claim id used twice | /claims/1      | {"id": "c1", "outcome": "x", "achievedOn": "2024-06-03"} | /id
            a person listed twice | /individuals/1 | {"ref": "p1"}                                            | /ref
            """)
    void what_is_given_twice_is_refused(String what, String place, String json, String field) {
        Request request = Request.ofOneClaim().with(place, json);
        assertThat(caller.post(request).errors()).containsExactly(place + field + " REPEATED");
    }
}
