package org.claimable.file.ndjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimable.file.ndjson.CohortStream.StreamLimits;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each line is decided on its own, a bad one gets a problem in its place, and the end counts them all. */
class CohortStreamTest {
    private static final String CLAIM =
            "{\"id\":\"c1\",\"outcome\":\"gardening\",\"achievedOn\":\"2024-07-01\",\"evidence\":{\"kind\":\"RECORD\",\"reference\":\"r\"}}";

    private static String person(String ref) {
        return "{\"individual\":\"%s\",\"claims\":[%s]}\n".formatted(ref, CLAIM);
    }

    @Test
    void a_line_goes_out_for_each_that_came_in_and_last_the_end() {
        Streamed out = Streamed.of(Streamed.HEADER + person("p1") + person("p2"));
        assertThat(out.lines()).hasSize(3);
        assertThat(out.about(2).get("individual").asString()).isEqualTo("p1");
        assertThat(out.about(3).get("decisions").get(0).get("verdict").asString())
                .isEqualTo("CLAIMABLE");
        assertThat(out.last().get("summary").get("individuals").asInt()).isEqualTo(2);
        assertThat(out.last().get("lines").get("failed").asInt()).isZero();
    }

    @Test
    void a_person_met_again_is_a_problem_and_is_not_counted() {
        Streamed out = Streamed.of(Streamed.HEADER + person("p1") + person("p2") + person("p1") + person("p3"));
        assertThat(out.problem(4)).isEqualTo("INDIVIDUAL_REPEATED");
        assertThat(out.end().summary().whole().claims()).isEqualTo(3);
        assertThat(out.end().failed()).isEqualTo(1);
        assertThat(out.end().decisionId())
                .isEqualTo(Streamed.of(Streamed.HEADER + person("p1") + person("p2") + person("p3"))
                        .end()
                        .decisionId());
    }

    @Test
    void a_person_whose_line_was_wrong_may_come_again() {
        Streamed out = Streamed.of(Streamed.HEADER + "{\"individual\":\"p1\",\"claims\":[]}\n" + person("p1"));
        assertThat(out.problem(2)).isEqualTo("MISSING");
        assertThat(out.about(3).has("decisions")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    not JSON | This is not JSON: reading stopped at line 1, column 1.
                    {"claims":[CLAIM]} {"claims":[CLAIM]} | There is more after the end of the JSON.
                    {} | MISSING
                    [] | WRONG_TYPE
                    {"individual":"p","claims":[CLAIM,CLAIM]} | REPEATED
                    {"individual":"p","name":"x","claims":[CLAIM]} | UNKNOWN_FIELD
                    {"individual":" ","claims":[CLAIM]} | BLANK
                    {"age":30,"claims":[CLAIM]} | MISSING
                    {"individual":"p","age":-1,"claims":[CLAIM]} | OUT_OF_RANGE
                    {"individual":"p","claims":[{"id":"c","outcome":"gardening","achievedOn":"2024-02-30"}]} | BAD_DATE
                    {"individual":"p","claims":[{"id":"c","individual":"q","outcome":"gardening","achievedOn":"2024-02-03"}]} | UNKNOWN_FIELD
                    {"claims":[{"id":"c","outcome":"gardening","achievedOn":"2024-02-03","headcount":2}],"individual":"p"} | HEADCOUNT_OF_INDIVIDUAL
                    {"individual":"p","previouslyCounted":[{"outcome":"no such","achievedOn":"2024-02-03"}],"claims":[CLAIM]} | UNKNOWN_OUTCOME
                    """)
    void a_line_that_is_wrong_says_so_and_the_next_is_decided(String line, String problem) {
        Streamed out = Streamed.of(Streamed.HEADER + line.replace("CLAIM", CLAIM) + "\n" + person("next"));
        assertThat(out.problem(2)).isEqualTo(problem);
        assertThat(out.about(3).has("decisions")).isTrue();
        assertThat(out.end().failed()).isEqualTo(1);
    }

    @Test
    void a_line_not_in_utf_8_is_a_problem() {
        byte[] bytes = (Streamed.HEADER + person("pX") + person("next")).getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == 'X' ? (byte) 0xE9 : bytes[i];
        }
        Streamed out = Streamed.of(bytes, 1, StreamLimits.USUAL);
        assertThat(out.problem(2)).isEqualTo("This is not in UTF-8.");
        assertThat(out.about(3).has("decisions")).isTrue();
    }

    @Test
    void a_line_that_is_too_long_is_passed_over() {
        String text = Streamed.HEADER
                + person("x".repeat(2_000))
                + person("next")
                + person("y".repeat(500_000))
                + person("z");
        Streamed out = Streamed.of(text.getBytes(StandardCharsets.UTF_8), 1, Streamed.longestLine(1_000));
        assertThat(out.about(2).get("problem").get("status").asInt()).isEqualTo(413);
        assertThat(out.about(3).has("decisions")).isTrue();
        assertThat(out.about(4).get("problem").get("status").asInt()).isEqualTo(413);
        assertThat(out.about(5).has("decisions")).isTrue();
    }

    @Test
    void a_person_of_more_claims_than_can_be_weighed_in_time_is_a_problem_and_holds_up_no_one_else() {
        String claim =
                "{\"id\":\"c%d\",\"outcome\":\"gardening\",\"achievedOn\":\"%d-07-01\",\"evidence\":{\"kind\":\"RECORD\"}}";
        String many = IntStream.range(0, 6_000)
                .mapToObj(i -> claim.formatted(i, 4_000 - i / 3))
                .collect(Collectors.joining(","));
        String text = Streamed.HEADER.replace("2026-11-22", "9000-01-01")
                + "{\"individual\":\"many\",\"claims\":[%s]}\n".formatted(many)
                + person("next");
        StreamLimits impatient = new StreamLimits(Duration.ofMillis(5), StreamLimits.USUAL.line());
        Streamed out = Streamed.of(text.getBytes(StandardCharsets.UTF_8), 1, impatient);
        assertThat(out.about(2).get("problem").get("status").asInt()).isEqualTo(503);
        assertThat(out.about(3).get("line").asInt()).isEqualTo(3);
    }

    @Test
    void blank_lines_are_passed_over_and_any_line_ending_will_do() {
        Streamed out = Streamed.of("\uFEFF\n".substring(0, 1) + Streamed.HEADER.replace("\n", "\r\n") + "\r\n \n"
                + person("p1") + "\n" + person("p2").strip());
        assertThat(out.about(4).get("individual").asString()).isEqualTo("p1");
        assertThat(out.about(6).get("individual").asString()).isEqualTo("p2");
        assertThat(out.end().lines()).isEqualTo(2);
    }

    @Test
    void fields_come_in_any_order() {
        String before = "{\"individual\":\"p\",\"age\":30,\"claims\":[%s],\"previouslyCounted\":[%s]}\n";
        String after = "{\"previouslyCounted\":[%2$s],\"claims\":[%1$s],\"age\":30,\"individual\":\"p\"}\n";
        String counted = "{\"outcome\":\"gardening\",\"achievedOn\":\"2024-05-01\"}";
        Streamed one = Streamed.of(Streamed.HEADER + before.formatted(CLAIM, counted));
        assertThat(one.about(2)
                        .get("decisions")
                        .get(0)
                        .get("reasons")
                        .get(0)
                        .get("code")
                        .asString())
                .isEqualTo("COUNTED_BEFORE");
        assertThat(Streamed.of(Streamed.HEADER + after.formatted(CLAIM, counted))
                        .text())
                .isEqualTo(one.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "nonsense\n", "{\"asOf\":\n"})
    void a_header_that_cannot_be_read_fails(String text) {
        assertThatThrownBy(() -> Streamed.of(text)).isInstanceOf(MalformedCohortException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"claims\":[]}", "{\"individuals\":[]}", "{\"valueSet\":\"none\"}", "{\"asof\":\"2024-01-01\"}"
            })
    void a_header_that_is_wrong_fails(String header) {
        assertThatThrownBy(() -> Streamed.of(header + "\n" + person("p"))).isInstanceOf(InvalidCohortException.class);
    }

    @Test
    void a_header_alone_is_summed_up_as_nothing() {
        assertThat(Streamed.of("{}").end().summary().whole().claims()).isZero();
    }
}
