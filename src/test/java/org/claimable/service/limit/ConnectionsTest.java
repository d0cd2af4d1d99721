package org.claimable.service.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.claimable.ShownProblems;
import org.claimable.api.Service;
import org.claimable.launch.Patience;
import org.claimable.service.limit.BoundedProtocol.AddressConnections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who holds connections or sends bodies without end takes neither from others. */
@Timeout(900)
@SpringBootTest(
        classes = Service.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "claimable.rules.folder=rules",
            "claimable.limits.connections-per-address=6",
            "claimable.limits.senders=4",
            "claimable.limits.idle=10m"
        })
class ConnectionsTest {
    private static final String OTHER = "127.0.0.2";
    private static final String HEALTH = "/actuator/health";
    private static final String GET = "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(HEALTH);
    private static final String TWO_HEALTHS = "(?s).*\"UP\".*\"UP\".*";

    private final int port;
    private final MeterRegistry metrics;

    ConnectionsTest(@LocalServerPort int port, @Autowired MeterRegistry metrics) {
        this.port = port;
        this.metrics = metrics;
    }

    /** What the tests before left behind is over. */
    @BeforeEach
    void startWithNone() throws InterruptedException {
        awaitSenders(0);
    }

    private void awaitSenders(int number) throws InterruptedException {
        while (metrics.get("claimable.senders").gauge().value() != number) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private double refused(Limit limit) {
        return metrics.get("claimable.refused")
                .tag("limit", limit.tag())
                .counter()
                .count();
    }

    private List<RawCall> stalled(int number, String from, String path) throws IOException {
        List<RawCall> calls = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            calls.add(
                    new RawCall(port, from).begin(path, "application/json", 100).send("{"));
        }
        return calls;
    }

    private static void close(List<RawCall> calls) throws IOException {
        for (RawCall call : calls) {
            call.close();
        }
    }

    private void assertPostIsDecided(String from) throws Exception {
        String body = Bodies.of(3);
        for (int status = 0; status != 200; ) {
            try (RawCall call = new RawCall(port, from)) {
                status = call.begin(RawCall.EVALUATIONS, "application/json", body.length())
                        .send(body)
                        .answer()
                        .status();
            } catch (SocketException refusedAlready) {
                // Until the service has seen that the others are gone.
            }
        }
    }

    @Test
    void an_address_has_so_many_connections_and_others_have_theirs() throws Exception {
        double before = refused(Limit.CONNECTIONS);
        String from = "127.0.0.3";
        List<RawCall> held = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            held.add(new RawCall(port, from).send("GET "));
        }
        RawCall.Answered oneMore = RawCall.get(port, HEALTH, from);
        assertThat(oneMore.status()).as(oneMore.text()).isEqualTo(429);
        assertThat(oneMore.header("Retry-After")).isEqualTo("10");
        assertThat(oneMore.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(oneMore.text()).contains("6 connections of this address are open", "\"errors\":[]");
        assertThat(refused(Limit.CONNECTIONS)).isEqualTo(before + 1);
        assertThat(RawCall.get(port, HEALTH, OTHER).status()).isEqualTo(200);
        for (int i = 0; i < 300; i++) {
            try (RawCall refused = new RawCall(port, from)) {
                assertThat(refused.answer().status()).isEqualTo(429);
            }
        }
        assertThat(refused(Limit.CONNECTIONS)).isEqualTo(before + 301);
        Patience.until(
                "refused connections are closed",
                () -> metrics.get("tomcat.connections.current").gauge().value() < 20);
        close(held);
        assertPostIsDecided(from);
    }

    @Test
    void so_many_bodies_are_sent_at_once_and_reading_goes_on() throws Exception {
        double before = refused(Limit.SENDERS);
        List<RawCall> held = stalled(4, "127.0.0.4", RawCall.EVALUATIONS);
        awaitSenders(4);
        RawCall.Answered oneMore = RawCall.post(port, RawCall.EVALUATIONS, Bodies.of(3));
        assertThat(oneMore.status()).as(oneMore.text()).isEqualTo(503);
        assertThat(oneMore.header("Retry-After")).isEqualTo("10");
        ShownProblems.assertShown("BusyResponse", oneMore.text());
        assertThat(refused(Limit.SENDERS)).isEqualTo(before + 1);
        assertThat(RawCall.get(port, HEALTH).status()).isEqualTo(200);
        assertThat(RawCall.get(port, "/v1/rule-sets").status()).isEqualTo(200);
        close(held);
        assertPostIsDecided(OTHER);
    }

    @Test
    void what_is_left_of_a_refused_body_is_awaited_for_a_moment_alone() throws Exception {
        List<RawCall> held = stalled(4, "127.0.0.5", "/actuator/nothing-here");
        for (RawCall call : held) {
            long since = System.nanoTime();
            RawCall.Answered answer = call.answer();
            assertThat(answer.status()).isEqualTo(404);
            assertThat(System.nanoTime() - since).isLessThan(Patience.LONGEST.toNanos());
        }
        assertPostIsDecided(OTHER);
    }

    @Test
    void a_connection_is_used_again_once_the_rest_of_a_refused_body_has_come() throws IOException {
        try (RawCall call = new RawCall(port, OTHER)) {
            call.send("POST /actuator/nothing-here HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n01234");
            assertThat(call.firstOfAnswer()).contains("404");
            call.send("56789" + GET.replace("Host", "Connection: close\r\nHost"));
            assertThat(call.answer().text()).contains("200", "\"UP\"");
        }
    }

    @Test
    void what_is_left_of_a_refused_body_is_no_request() throws IOException {
        String hidden = GET + GET;
        try (RawCall call = new RawCall(port, OTHER)) {
            call.send("POST /actuator/nothing-here HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9999999\r\n\r\n"
                    + hidden);
            String answer = call.answer().text();
            assertThat(answer).contains("404").doesNotContain("\"UP\"");
        }
        try (RawCall call = new RawCall(port, OTHER)) {
            call.send(
                    "POST /actuator/nothing-here HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s"
                            .formatted(hidden.length() + 5, hidden));
            assertThat(call.answer().text()).contains("404").doesNotContain("\"UP\"");
        }
        try (RawCall call = new RawCall(port, OTHER)) {
            call.send(GET + GET.replace("Host", "Connection: close\r\nHost"));
            assertThat(call.answer().text()).matches(TWO_HEALTHS);
        }
    }

    @Test
    void addresses_without_connections_are_forgotten() throws IOException {
        AddressConnections connections = new AddressConnections(2);
        for (int i = 0; i < 2_500; i++) {
            try (var listening = java.nio.channels.ServerSocketChannel.open()) {
                listening.bind(new java.net.InetSocketAddress("127.0.0.1", 0));
                var caller = java.nio.channels.SocketChannel.open();
                caller.bind(new java.net.InetSocketAddress("127.0.%d.%d".formatted(1 + i / 250, 1 + i % 250), 0));
                caller.connect(listening.getLocalAddress());
                try (caller;
                        var taken = listening.accept()) {
                    assertThat(connections.add(taken)).isTrue();
                }
            }
        }
        assertThat(connections.addresses()).isLessThan(1_001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "1e3", "99999999999999999999", ""})
    void a_length_that_is_none_is_refused_and_no_fault_of_ours(String length) throws IOException {
        try (RawCall call = new RawCall(port)) {
            String head =
                    "POST /v1/evaluations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %s\r\n\r\n{}"
                            .formatted(length);
            assertThat(call.send(head).answer().status()).isEqualTo(400);
        }
    }
}
