package org.claimable.golden;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.claimable.api.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The answers are those that are kept in {@code src/test/resources/org/claimable/golden}. A change of them is wanted, and then
 * kept by a commit of its own, or it is a mistake.
 */
@SpringBootTest(
        classes = {Service.class, GoldenTest.OneMoment.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "claimable.rules.folder=rules",
            "claimable.rules.watch-every=0s",
            "claimable.limits.requests-per-minute=0",
            "claimable.page.checks=1000",
            "claimable.page.checks-per-caller=1000",
            "claimable.page.checks-per-visitor=1000"
        })
class GoldenTest {
    private final HttpDoor door;
    private final Ids ids;

    @TempDir
    private Path folder;

    GoldenTest(@LocalServerPort int port) {
        this.door = new HttpDoor(port);
        this.ids = new Ids(door);
    }

    @Test
    void shipped_examples_are_decided_forecast_and_shown_as_kept() throws IOException {
        new GoldenExamples(door, ids, folder).check();
    }

    @Test
    void random_cohorts_are_decided_as_kept_by_every_way_in_and_out() throws IOException {
        new GoldenCohorts(door, ids, folder).check();
    }

    @Test
    void wrong_inputs_are_refused_as_kept() throws IOException {
        new GoldenMistakes(door, ids, folder).check();
    }

    @Test
    void the_book_of_rules_templates_and_commands_read_as_kept() {
        new GoldenBook(door, ids, folder).check();
    }

    /** Every answer is of one moment. */
    @TestConfiguration
    static class OneMoment {
        @Bean
        @Primary
        Clock oneMoment() {
            return Clock.fixed(Instant.parse("2025-06-02T09:30:00Z"), ZoneId.of("Europe/London"));
        }
    }
}
