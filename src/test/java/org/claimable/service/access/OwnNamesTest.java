package org.claimable.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.claimable.api.Service;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A service that asks no one, on its own machine, answers at its own names, and to pages of its own alone. */
@SpringBootTest(
        classes = Service.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "claimable.rules.folder=rules",
            "claimable.access.names=claims.example.org",
            "claimable.access.cors.origins=https://reports.example.org"
        })
class OwnNamesTest {
    private final int port;

    OwnNamesTest(@LocalServerPort int port) {
        this.port = port;
    }

    private String ask(String request, String... headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String text = request + " HTTP/1.1\r\nConnection: close\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            try (InputStream answer = socket.getInputStream()) {
                return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    private static void assertStatus(String answer, int status) {
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LocalHost:8080",
                "127.0.0.1",
                "127.0.0.1:1",
                "127.0.1.1",
                "[::1]",
                "[::1]:8080",
                "[0:0:0:0:0:0:0:1]",
                "claims.example.org",
                "CLAIMS.example.org:443"
            })
    void its_own_names_are_answered(String host) throws IOException {
        assertStatus(ask("GET /v1/rule-sets", "Host: " + host), 200);
        assertStatus(ask("GET /", "Host: " + host), 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "xlocalhost",
                "localhost:80.evil.example",
                "192.168.1.5",
                "10.0.0.1:8080",
                "[2001:db8::1]",
                "0.0.0.0",
                "claims.example.org.evil.example",
                ""
            })
    void any_other_is_refused(String host) throws IOException {
        for (String request : new String[] {"GET /v1/rule-sets", "GET /", "GET /checks/new", "POST /v1/evaluations"}) {
            assertThat(ask(request, "Host: " + host, "Content-Length: 0")).matches("(?s)HTTP/1.1 40[03] .*");
        }
    }

    @ParameterizedTest
    @CsvSource({"GET /v1/rule-sets, application/problem+json", "GET /checks/new, text/html"})
    void a_refusal_says_what_to_do(String request, String type) throws IOException {
        String answer = ask(request, "Host: evil.example", "Accept: text/html");
        assertStatus(answer, 403);
        assertThat(answer).contains(type, "claimable.access.names", "X-Content-Type-Options: nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3", "10.1.2.3:8080", "[fd00::1]:8080", "127.0.0.1", "localhost"})
    void a_probe_may_ask_for_health_by_an_address(String host) throws IOException {
        assertStatus(ask("GET /actuator/health", "Host: " + host), 200);
        assertStatus(ask("GET /actuator/health/liveness", "Host: " + host), 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost:1", "http://127.0.0.1.evil.example"})
    void a_page_of_another_site_is_refused(String origin) throws IOException {
        assertStatus(ask("GET /v1/rule-sets", "Host: localhost:" + port, "Origin: " + origin), 403);
        assertStatus(
                ask("POST /checks/examples", "Host: localhost:" + port, "Origin: " + origin, "Content-Length: 0"), 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost", "https://reports.example.org"})
    void its_own_pages_and_those_that_are_set_may_call(String origin) throws IOException {
        assertStatus(ask("GET /v1/rule-sets", "Host: localhost", "Origin: " + origin), 200);
    }
}
