package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Numbers that no caller means are refused at their place; none breaks the service. */
@RunningService
class OddNumbersTest {
    private static final List<String> NUMBERS = List.of(
            "1e400",
            "1e-400",
            "-1e400",
            "1e999999999",
            "1e-999999999",
            "99999999999999999999",
            "-99999999999999999999");
    private static final String SCORE = """
            {"kind": "SCORE", "before": 10, "after": 20, "beforeOn": "2024-04-10", "afterOn": "2024-06-03"}
            """;

    private final Caller caller;

    OddNumbersTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    static Stream<Arguments> everywhere() {
        return Stream.of(
                        "/budget",
                        "/individuals/0/age",
                        "/claims/0/headcount",
                        "/claims/0/share",
                        "/claims/0/sustainedYear",
                        "/claims/0/evidence/sessions",
                        "/valueSet/values/0/wellbeing",
                        "/valueSet/values/0/exchequer",
                        "/valueSet/values/0/business",
                        "/valueSet/values/0/deadweight",
                        "/valueSet/scorePoints/0/wellbeing")
                .flatMap(place -> NUMBERS.stream().map(number -> Arguments.of(place, number)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everywhere")
    void a_number_out_of_all_measure_is_refused(String place, String number) {
        Request request = Request.ofOwnValues().with(place, number);
        assertThat(caller.post(request).errors()).containsExactly(place + " OUT_OF_RANGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "1e-400", "-1e400", "1e999999999", "1e-999999999", "1e41", "1e-41"})
    void a_score_out_of_all_measure_is_refused(String score) {
        Request request = scored(score);
        assertThat(caller.post(request).errors()).containsExactly("/claims/0/evidence/before OUT_OF_RANGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999", "1e39", "1e-39", "-0", "-0.0", "7.0000000000000000001", "36"})
    void a_score_off_the_scale_is_a_decision(String score) {
        assertThat(caller.post(scored(score)).decision("c1").get("verdict").asString())
                .isNotEmpty();
    }

    private static Request scored(String before) {
        return Request.ofOneClaim()
                .with("/claims/0/outcome", "\"mental-wellbeing-swemwbs\"")
                .with("/claims/0/evidence", SCORE.replace("10,", before + ","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0", "1.000", "1e0", "10e-1", "0.1e1"})
    void a_number_is_what_it_is_worth_however_it_is_written(String one) {
        Request plain = Request.ofOneClaim();
        Request written = plain.with("/claims/0/share", one).with("/claims/0/headcount", one);
        assertThat(caller.post(written).bytes()).isEqualTo(caller.post(plain).bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "-1e99999999999", "1e-99999999999", "1e2147483648"})
    void an_exponent_out_of_all_measure_is_refused(String number) {
        assertThat(caller.post(Request.ofOneClaim().with("/budget", number)).errors())
                .containsExactly("/budget OUT_OF_RANGE");
    }

    @Test
    void a_number_of_very_many_digits_is_not_read() {
        Request request = Request.ofOneClaim().with("/budget", "1".repeat(1_500));
        assertThat(caller.post(request).refused(400).toString()).contains("a number of over 1,000 digits");
    }
}
