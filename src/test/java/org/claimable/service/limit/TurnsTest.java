package org.claimable.service.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.claimable.api.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that take long give their places up to others, and their search ends once their callers are gone. */
@Timeout(300)
@SpringBootTest(
        classes = Service.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "claimable.rules.folder=rules",
            "claimable.limits.evaluations=2",
            "claimable.limits.evaluation=1h",
            "claimable.limits.wait-time=2m"
        })
class TurnsTest {
    private static final int PEOPLE = 12;

    private final int port;
    private final MeterRegistry metrics;

    TurnsTest(@LocalServerPort int port, @Autowired MeterRegistry metrics) {
        this.port = port;
        this.metrics = metrics;
    }

    private int gauge(String name) {
        return (int) metrics.get("claimable.evaluations." + name).gauge().value();
    }

    private void until(String name, int number) throws InterruptedException {
        while (gauge(name) != number) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private RawCall worst(String path, String type, String body) throws IOException {
        return new RawCall(port).begin(path, type, body.length()).send(body);
    }

    @Test
    void a_small_request_is_answered_while_the_worst_hold_every_place() throws Exception {
        String body = Bodies.ofLongSearches(PEOPLE);
        List<RawCall> worst = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            worst.add(worst(RawCall.EVALUATIONS, "application/json", body));
        }
        until("running", 2);
        for (int i = 0; i < 3; i++) {
            assertThat(RawCall.post(port, RawCall.EVALUATIONS, Bodies.of(3)).status())
                    .isEqualTo(200);
            assertThat(gauge("running") + gauge("paused"))
                    .as("the worst are not decided yet")
                    .isGreaterThanOrEqualTo(2);
        }
        double before = metrics.get("claimable.abandoned").counter().count();
        for (RawCall call : worst) {
            call.close();
        }
        until("running", 0);
        until("paused", 0);
        assertThat(metrics.get("claimable.abandoned").counter().count()).isEqualTo(before + 2);
        until("memory", 0);
    }

    @Test
    void the_search_of_a_stream_ends_once_its_caller_is_gone() throws Exception {
        String line = Bodies.ofLongSearches(1).replaceFirst(".*\"claims\":", "{\"individual\":\"p0\",\"claims\":");
        String header = "{\"asOf\":\"2150-01-01\",\"options\":{\"yearBasis\":\"ROLLING\",\"rules\":\"WITH_INFERRED\"},"
                + "\"valueSet\":\"example-values\"}\n";
        String lines = header + line.replace("\"individual\":\"p0\",\"outcome\"", "\"outcome\"") + "\n";
        try (RawCall call = worst(RawCall.STREAM, "application/x-ndjson", lines)) {
            until(true);
        }
        until(false);
    }

    private static void until(boolean deciding) throws InterruptedException {
        while (isDeciding() != deciding) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static boolean isDeciding() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().equals("decides lines"))
                .anyMatch(thread -> List.of(thread.getValue()).stream()
                        .anyMatch(frame -> frame.getClassName().endsWith("ConflictFreeSet")));
    }
}
