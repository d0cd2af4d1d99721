package org.claimable.service.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimable.api.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A stream that is too long, or remembers too much, ends with a line that says so; more streams than there are places for wait. */
@Timeout(900)
@SpringBootTest(
        classes = Service.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "claimable.rules.folder=rules",
            "claimable.limits.stream=200KB",
            "claimable.limits.streams=1",
            "claimable.limits.wait-time=0s",
            "claimable.limits.memory=8MB"
        })
class StreamLimitsTest {
    private static final String PERSON =
            "{\"individual\":\"p%d\",%s\"claims\":[{\"id\":\"c\",\"outcome\":\"gardening\",\"achievedOn\":\"2024-07-01\"}]}\n";

    private final int port;
    private final MeterRegistry metrics;

    StreamLimitsTest(@LocalServerPort int port, @Autowired MeterRegistry metrics) {
        this.port = port;
        this.metrics = metrics;
    }

    /** The answer to a stream, once the one place is free: it is given back after the answer before has ended. */
    private String answer(String lines) throws IOException {
        while (true) {
            try (RawCall call = new RawCall(port)) {
                RawCall.Answered answer = call.begin(RawCall.STREAM, "application/x-ndjson", lines.length())
                        .send(lines)
                        .answer();
                if (answer.status() != 503) {
                    return answer.text();
                }
            }
        }
    }

    private double cutOff() {
        return metrics.get("claimable.refused").tag("limit", "stream").counter().count();
    }

    private static String people(int count, String more) {
        return IntStream.range(0, count)
                .mapToObj(i -> PERSON.formatted(i, more.formatted(i)))
                .collect(Collectors.joining("", "{}\n", ""));
    }

    @Test
    void a_stream_that_is_too_long_ends_with_a_line_that_says_so_and_without_totals() throws IOException {
        double before = cutOff();
        assertThat(answer(people(3_000, "")))
                .contains("\"status\":413", "over the limit of 204,800 bytes", "\"individual\":\"p1\"")
                .doesNotContain("\"summary\"");
        assertThat(cutOff()).isEqualTo(before + 1);
    }

    @Test
    void a_stream_of_more_names_than_can_be_remembered_ends_so_too() throws IOException {
        String segments = IntStream.range(0, 20)
                .mapToObj(i -> "\"s" + i + "\":\"%1$d\"")
                .collect(Collectors.joining(",", "\"segments\":{", "},"));
        assertThat(answer(people(500, segments)))
                .contains("\"status\":413", "more people and names than there is memory")
                .doesNotContain("\"summary\"");
        assertThat(answer(people(100, ""))).contains("\"summary\"", "\"read\":100");
    }

    @Test
    void one_stream_more_than_there_are_places_for_is_told_to_come_again() throws IOException {
        String lines = people(2, "");
        try (RawCall first = new RawCall(port).begin(RawCall.STREAM, "application/x-ndjson", lines.length())) {
            first.send(lines.substring(0, 10)).firstOfAnswer();
            RawCall.Answered refused = RawCall.post(port, RawCall.STREAM, "{}");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(first.send(lines.substring(10)).answer().text()).contains("\"read\":2");
        }
        assertThat(answer(lines)).contains("\"read\":2");
    }
}
