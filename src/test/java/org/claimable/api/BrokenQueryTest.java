package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningService
class BrokenQueryTest {
    private final int port;

    BrokenQueryTest(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/outcomes?ruleSet=%ZZ", "/v1/outcomes?ruleSet=%", "/v1/outcomes?ruleSet=a|b"})
    void a_query_that_cannot_be_read_is_answered_with_a_problem(String address) throws IOException {
        assertThat(raw("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(address)))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("\"errors\":[]")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/outcomes?ruleset=uksvb, Maybe ruleSet.",
        "/v1/reasons?colour=red, There are: ruleSet.",
        "/v1/value-sets?ruleSet=uksvb, Leave it out.",
        "/problems?kind=mistakes, Leave it out."
    })
    void a_parameter_that_is_not_known_is_named(String address, String hint) throws IOException {
        assertThat(raw("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(address)))
                .startsWith("HTTP/1.1 400")
                .contains("UNKNOWN_PARAMETER", hint);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
