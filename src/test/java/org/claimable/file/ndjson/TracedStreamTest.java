package org.claimable.file.ndjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimable.ShippedRules;
import org.claimable.file.ndjson.CohortStream.StreamLimits;
import org.claimable.method.bank.Outcome.Audience;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** In a stream a trace is of each line, and the last line says for how many claims of all decided lines each rule could be checked. */
class TracedStreamTest {
    private static final String HEADER = "{\"asOf\":\"2025-05-01\",\"trace\":%s}\n";
    private static final int ROWS_OF_ONE_CLAIM = 50;

    private static String person(String ref, int claims) {
        return IntStream.rangeClosed(1, claims)
                .mapToObj("{\"id\":\"c%d\",\"outcome\":\"gardening\",\"achievedOn\":\"2024-06-03\"}"::formatted)
                .collect(Collectors.joining(",", "{\"individual\":\"%s\",\"claims\":[".formatted(ref), "]}\n"));
    }

    private static JsonNode violated(Streamed streamed, String rule) {
        return streamed.last()
                .at("/summary/ruleCoverage")
                .valueStream()
                .filter(each -> each.get("rule").asString().equals(rule))
                .findFirst()
                .orElseThrow()
                .get("violated");
    }

    @Test
    void a_named_claim_is_traced_on_each_line_that_has_it() {
        Streamed streamed = Streamed.of(HEADER.formatted("[\"c2\",\"nowhere\"]") + person("p1", 1) + person("p2", 2));
        assertThat(streamed.about(2).at("/decisions/0").has("trace")).isFalse();
        assertThat(streamed.about(3).at("/decisions/0").has("trace")).isFalse();
        assertThat(streamed.about(3).at("/decisions/1/trace/0/rule").asString()).isEqualTo("EL-01");
        assertThat(violated(streamed, "EV-01a").asInt()).isEqualTo(3);
    }

    @Test
    void a_line_with_too_many_rows_is_not_decided_and_not_counted() {
        StreamLimits limits = new StreamLimits(Duration.ofMinutes(1), 1 << 20, 1_000, 1L << 30, ROWS_OF_ONE_CLAIM);
        String text = HEADER.formatted("\"ALL\"") + person("p1", 2) + person("p2", 1) + person("p2", 1);
        Streamed streamed = Streamed.of(text.getBytes(StandardCharsets.UTF_8), 1, limits);
        assertThat(streamed.problem(2)).isEqualTo("TRACE_TOO_LARGE");
        assertThat(streamed.problem(4)).isEqualTo("INDIVIDUAL_REPEATED");
        assertThat(violated(streamed, "EV-01a").asInt()).isEqualTo(1);
    }

    @Test
    void the_decision_id_is_that_without_a_trace() {
        String lines = person("p1", 2) + person("p2", 1);
        assertThat(Streamed.of(HEADER.formatted("\"ALL\"") + lines).end().decisionId())
                .isEqualTo(
                        Streamed.of(HEADER.formatted("\"NONE\"") + lines).end().decisionId());
    }

    @Test
    void pointers_of_a_line_begin_at_the_line() {
        String youth = person("p1", 1).replace("gardening", youthOutcome());
        JsonNode trace =
                Streamed.of(HEADER.formatted("\"ALL\"") + youth).about(2).at("/decisions/0/trace");
        JsonNode age = trace.valueStream()
                .filter(each -> each.get("rule").asString().equals("EL-03"))
                .findFirst()
                .orElseThrow();
        assertThat(age.get("status").asString()).isEqualTo("NOT_DECIDED");
        assertThat(age.at("/missing/0").asString()).isEqualTo("/age");
    }

    private static String youthOutcome() {
        return ShippedRules.library().evaluator("uksvb").orElseThrow().ruleSet().catalogue().outcomes().stream()
                .filter(each -> each.audience() == Audience.YOUTH)
                .findFirst()
                .orElseThrow()
                .code();
    }
}
