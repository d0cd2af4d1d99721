package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Health says by which rule sets the service decides, and nothing else of its inside can be seen. */
@RunningService
class HealthTest {
    private final int port;
    private final Caller caller;

    HealthTest(@LocalServerPort int port) {
        this.port = port;
        this.caller = new Caller(port);
    }

    @Test
    void health_names_the_rule_sets_by_their_digests() throws IOException {
        String digest = caller.get("/v1/rule-sets/uksvb").given().get("digest").asString();
        assertThat(RawHttp.get(port, "/actuator/health"))
                .startsWith("HTTP/1.1 200")
                .contains("\"status\":\"UP\"", digest)
                .doesNotContain("diskSpace", "candidate", System.getProperty("user.dir"));
    }

    @Test
    void a_container_platform_can_ask_whether_the_service_is_ready() throws IOException {
        assertThat(RawHttp.get(port, "/actuator/health/readiness")).startsWith("HTTP/1.1 200");
        assertThat(RawHttp.get(port, "/actuator/health/liveness")).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/env", "/beans", "/configprops", "/info", "/heapdump", "/metrics", "/loggers", "/shutdown"})
    void nothing_else_is_there(String path) {
        caller.get("/actuator" + path).refused(404);
    }
}
