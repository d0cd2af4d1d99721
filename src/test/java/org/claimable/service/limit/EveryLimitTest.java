package org.claimable.service.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.claimable.api.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each limit of a request is answered with what it is and what to do, and counted once. */
@Timeout(900)
@SpringBootTest(
        classes = Service.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "claimable.rules.folder=rules",
            "claimable.limits.body=8KB",
            "claimable.limits.claims=10",
            "claimable.limits.claims-per-person=3",
            "claimable.limits.figures=1",
            "claimable.limits.trace=100",
            "claimable.limits.memory=1MB"
        })
class EveryLimitTest {
    private static final String PERSON = "{\"individual\":\"p%d\",\"claims\":[%s]}\n";
    private static final String CLAIM = "{\"id\":\"c%d\",\"outcome\":\"gardening\",\"achievedOn\":\"2024-07-01\"}";

    private final int port;
    private final MeterRegistry metrics;

    EveryLimitTest(
            @LocalServerPort int port, @org.springframework.beans.factory.annotation.Autowired MeterRegistry metrics) {
        this.port = port;
        this.metrics = metrics;
    }

    private double refused(Limit limit) {
        return metrics.get("claimable.refused")
                .tag("limit", limit.tag())
                .counter()
                .count();
    }

    private RawCall.Answered post(String body) throws IOException {
        return RawCall.post(port, RawCall.EVALUATIONS, body);
    }

    private void assertRefused(Limit limit, String body, String... words) throws IOException {
        assertRefusedAt(RawCall.EVALUATIONS, limit, body, words);
    }

    private void assertRefusedAt(String path, Limit limit, String body, String... words) throws IOException {
        double before = refused(limit);
        RawCall.Answered answer = RawCall.post(port, path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(limit.status().value());
        assertThat(answer.text())
                .contains("application/problem+json", "\"limit\":\"" + limit.tag() + "\"")
                .contains(words);
        assertThat(refused(limit)).isEqualTo(before + 1);
    }

    @Test
    void a_request_within_all_limits_is_decided() throws IOException {
        assertThat(post(Bodies.of(10)).status()).isEqualTo(200);
        assertThat(post(Bodies.ofOnePerson(3)).status()).isEqualTo(200);
    }

    @Test
    void a_body_over_the_limit_is_told_how_much_and_to_stream() throws IOException {
        assertRefused(Limit.BODY, Bodies.of(10) + " ".repeat(8 << 10), "8,192 bytes", "/v1/evaluations/stream");
    }

    @Test
    void claims_over_the_limit_are_counted_in_the_answer() throws IOException {
        assertRefused(Limit.CLAIMS, Bodies.of(11), "There are 11 claims", "may hold 10", "TOO_MANY_CLAIMS", "/claims");
    }

    @Test
    void the_first_claim_of_a_person_over_the_limit_is_named() throws IOException {
        assertRefused(Limit.PERSON, Bodies.ofOnePerson(4), "More than 3 claims", "/claims/3/individual");
    }

    @Test
    void figures_over_the_limit_are_counted_in_the_answer() throws IOException {
        String figures = """
                {"figures":[{"measure":"welfare-calls","organisation":"Oak Homes","month":"2020-04","amount":5},
                            {"measure":"welfare-calls","organisation":"Oak Homes","month":"2020-05","amount":5}]}""";
        assertRefusedAt(
                "/v1/measures", Limit.FIGURES, figures, "There are 2 figures", "may hold 1", "TOO_MANY_FIGURES");
    }

    @Test
    void a_trace_over_the_limit_says_how_to_ask_for_less() throws IOException {
        String traced = Bodies.of(10).replaceFirst("\\{", "{\"trace\":\"ALL\",");
        assertRefused(Limit.TRACE, traced, "more than 100 rows", "by their ids", "TRACE_TOO_LARGE");
    }

    @Test
    void the_same_limits_hold_where_a_request_is_only_validated() throws IOException {
        String validate = RawCall.EVALUATIONS + "?validate=true";
        assertThat(RawCall.post(port, validate, Bodies.of(10)).status()).isEqualTo(204);
        assertThat(RawCall.post(port, validate, Bodies.of(11)).text()).contains("422", "TOO_MANY_CLAIMS");
        assertThat(RawCall.post(port, validate, Bodies.ofOnePerson(4)).text()).contains("422", "TOO_MANY_OF_PERSON");
        assertThat(RawCall.post(port, validate, Bodies.of(10) + " ".repeat(8 << 10))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void what_would_take_more_memory_than_there_is_for_it_is_refused_before_it_is_read() throws IOException {
        assertRefused(Limit.WEIGHT, "{\"claims\":[" + "{".repeat(1_000), "MB of memory");
    }

    @Test
    void a_line_of_too_many_claims_of_a_person_is_a_problem_and_the_next_is_decided() throws IOException {
        String four =
                CLAIM.formatted(1) + "," + CLAIM.formatted(2) + "," + CLAIM.formatted(3) + "," + CLAIM.formatted(4);
        String lines = "{}\n" + PERSON.formatted(1, four) + PERSON.formatted(2, CLAIM.formatted(1));
        try (RawCall call = new RawCall(port)) {
            String answer = call.begin(RawCall.STREAM, "application/x-ndjson", lines.length())
                    .send(lines)
                    .answer()
                    .text();
            assertThat(answer)
                    .contains("TOO_MANY_OF_PERSON", "The line has 4 claims; one line may have 3")
                    .contains("\"individual\":\"p2\",\"decisions\"")
                    .contains("\"failed\":1");
        }
    }

    @Test
    void counts_of_refusals_add_up() throws IOException {
        Map<Limit, String> provoking = new EnumMap<>(Map.of(
                Limit.BODY, " ".repeat(9 << 10),
                Limit.CLAIMS, Bodies.of(12),
                Limit.PERSON, Bodies.ofOnePerson(5),
                Limit.WEIGHT, "{".repeat(1_000)));
        List<Limit> limits = List.copyOf(provoking.keySet());
        Map<Limit, Double> expected = new EnumMap<>(Limit.class);
        limits.forEach(limit -> expected.put(limit, refused(limit)));
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            Limit limit = limits.get(random.nextInt(limits.size()));
            expected.merge(limit, 1.0, Double::sum);
            assertThat(post(provoking.get(limit)).status())
                    .isEqualTo(limit.status().value());
        }
        limits.forEach(limit -> assertThat(refused(limit)).as(limit.tag()).isEqualTo(expected.get(limit)));
    }
}
