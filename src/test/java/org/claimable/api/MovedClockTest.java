package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that is moved changes the day that is taken where none is given, and nothing else. */
@SpringBootTest(
        classes = {Service.class, MovedClockTest.Moved.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "claimable.rules.folder=rules")
class MovedClockTest {
    private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");
    private static final String COHORT = read();

    private static Instant now = NOON;

    private final Caller caller;

    MovedClockTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    private static String read() {
        try {
            return Files.readString(Path.of("examples/incompatible-pair.json"));
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    private String answered(Duration moved, String body) {
        now = NOON.plus(moved);
        return caller.post(body).text();
    }

    @Test
    void a_request_of_a_day_has_the_same_answer_to_the_byte() {
        String before = answered(Duration.ZERO, COHORT);
        assertThat(before).contains("\"asOf\":\"2025-05-01\"", "\"decisionId\"");
        assertThat(answered(Duration.ofDays(-400), COHORT)).isEqualTo(before);
        assertThat(answered(Duration.ofDays(1_100), COHORT)).isEqualTo(before);
        assertThat(answered(Duration.ZERO, COHORT)).isEqualTo(before);
    }

    @Test
    void a_request_of_no_day_is_decided_as_of_the_clocks_and_says_so() {
        String ofNoDay = COHORT.replace("\"asOf\": \"2025-05-01\",", "");
        assertThat(answered(Duration.ZERO, ofNoDay)).contains("\"asOf\":\"2026-06-15\"");
        assertThat(answered(Duration.ofDays(-400), ofNoDay)).contains("\"asOf\":\"2025-05-11\"");
        assertThat(answered(Duration.ofHours(11), ofNoDay))
                .as("midnight in London")
                .contains("\"asOf\":\"2026-06-16\"");
    }

    @TestConfiguration
    static class Moved {
        @Bean
        @Primary
        Clock movedClock() {
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneId.of("Europe/London");
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return Clock.fixed(now, zone);
                }

                @Override
                public Instant instant() {
                    return now;
                }
            };
        }
    }
}
