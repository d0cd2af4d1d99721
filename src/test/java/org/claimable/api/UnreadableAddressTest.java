package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An address or a method that the service is never asked for is answered with a problem all the same. */
@RunningService
class UnreadableAddressTest {
    private final Caller caller;

    UnreadableAddressTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%2Fb", "%00", "%FF", "a%5Cb"})
    void an_address_that_cannot_be_read_is_answered_with_a_problem(String code) {
        Answer answer = caller.get("/v1/outcomes/" + code);
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        answer.refused(answer.status());
    }

    @Test
    void the_address_of_errors_is_not_there_for_callers() {
        caller.get("/error").refused(404);
    }

    @Test
    void tracing_a_request_is_refused_with_a_problem() {
        caller.send("TRACE", "/v1/outcomes", new byte[0], Map.of()).refused(405);
    }
}
