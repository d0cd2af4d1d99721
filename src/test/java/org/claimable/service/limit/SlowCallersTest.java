package org.claimable.service.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.claimable.ShownProblems;
import org.claimable.api.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sends or reads slowly is cut off, and keeps no one else waiting; who is gone has nothing done. */
@Timeout(900)
@SpringBootTest(
        classes = Service.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "claimable.rules.folder=rules",
            "claimable.limits.patience=3s",
            "claimable.limits.idle=5s",
            "claimable.limits.connections-per-address=0",
            "claimable.limits.evaluations=1",
            "claimable.limits.claims-per-person=100000",
            "claimable.limits.wait-time=10m",
            "server.tomcat.connection-timeout=5s"
        })
class SlowCallersTest {
    private static final int CALLERS = 300;

    private final int port;
    private final MeterRegistry metrics;

    SlowCallersTest(@LocalServerPort int port, @Autowired MeterRegistry metrics) {
        this.port = port;
        this.metrics = metrics;
    }

    private double refused(Limit limit) {
        return metrics.get("claimable.refused")
                .tag("limit", limit.tag())
                .counter()
                .count();
    }

    private static void until(Condition holds) throws Exception {
        while (!holds.isSo()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private interface Condition {
        boolean isSo() throws IOException;
    }

    private void assertOthersAreAnswered() throws IOException {
        assertThat(RawCall.post(port, RawCall.EVALUATIONS, Bodies.of(3)).status())
                .isEqualTo(200);
        assertThat(RawCall.get(port, "/actuator/health").status()).isEqualTo(200);
    }

    @Test
    void headers_that_never_end_keep_no_one_waiting() throws IOException {
        List<RawCall> slow = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            slow.add(new RawCall(port).send("POST /v1/evaluations HTTP/1.1\r\nHost: localhost\r\nX-Slow: "));
        }
        assertOthersAreAnswered();
        for (RawCall call : slow) {
            call.close();
        }
    }

    @Test
    void bodies_that_never_end_keep_no_one_waiting() throws IOException {
        List<RawCall> slow = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            slow.add(new RawCall(port)
                    .begin(RawCall.EVALUATIONS, "application/json", 1_000_000)
                    .send("{"));
        }
        assertOthersAreAnswered();
        for (RawCall call : slow) {
            call.close();
        }
    }

    @Test
    void a_body_that_trickles_in_is_refused() throws Exception {
        double before = refused(Limit.SLOW);
        try (RawCall call = new RawCall(port).begin(RawCall.EVALUATIONS, "application/json", 1_000_000)) {
            until(() -> {
                try {
                    call.send(" ");
                } catch (IOException cutOff) {
                    return true;
                }
                return call.isAnswered();
            });
            String answer = call.answer().text();
            assertThat(answer).contains("408");
            ShownProblems.assertShown("SentTooSlowlyResponse", answer);
        }
        assertThat(refused(Limit.SLOW)).isGreaterThan(before);
    }

    @Test
    void a_body_that_stops_is_refused() throws IOException {
        double before = refused(Limit.SLOW);
        try (RawCall call = new RawCall(port).begin(RawCall.EVALUATIONS, "application/json", 1_000_000)) {
            String answer = call.send("{").answer().text();
            assertThat(answer).contains("408", "Nothing more of the request came for too long", "\"limit\":\"slow\"");
        }
        assertThat(refused(Limit.SLOW)).isGreaterThan(before);
    }

    @Test
    void an_answer_that_is_never_read_is_cut_off_and_its_memory_given_back() throws Exception {
        String body = Bodies.of(40_000);
        try (RawCall call = new RawCall(port)
                .begin(RawCall.EVALUATIONS, "application/json", body.length())
                .send(body)) {
            until(() -> metrics.get("claimable.evaluations.memory").gauge().value() > 0 || call.isAnswered());
            assertOthersAreAnswered();
            until(() -> metrics.get("claimable.evaluations.memory").gauge().value() == 0);
            assertThat(call.answer().text()).doesNotEndWith("\r\n0\r\n\r\n");
        }
    }

    @Test
    void who_is_gone_has_nothing_more_decided() throws Exception {
        double before = abandoned();
        String body = Bodies.ofOnePerson(60_000);
        while (abandoned() == before) {
            leaveWhileItIsDecided(body);
        }
        assertOthersAreAnswered();
    }

    private double abandoned() {
        return metrics.get("claimable.abandoned").counter().count();
    }

    private double running() {
        return metrics.get("claimable.evaluations.running").gauge().value();
    }

    /** Now and then a busy machine has decided it all before its caller is missed. */
    private void leaveWhileItIsDecided(String body) throws Exception {
        try (RawCall call = new RawCall(port)
                .begin(RawCall.EVALUATIONS, "application/json", body.length())
                .send(body)) {
            until(() -> running() > 0 || call.isAnswered());
        }
        until(() -> running() == 0);
    }
}
