package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimable.service.multipart.BrokenForms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A body in parts that is broken is the caller's to fix, at every address that takes a body. */
@RunningService
class BrokenFormsTest {
    private final Caller caller;

    BrokenFormsTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    static Stream<String> addresses() {
        return Stream.of(Caller.EVALUATIONS, Caller.STREAM, Caller.FORECASTS, Caller.COMPARISONS);
    }

    private void assertRefused(String path, String how, byte[] body, String type) {
        Answer answer = caller.send("POST", path, body, Map.of("Content-Type", type));
        boolean harmless = BrokenForms.HARMLESS.contains(how) && answer.status() == 200;
        assertThat(harmless || List.of(400, 415, 422).contains(answer.status()))
                .as("%s, %s: %d", path, how, answer.status())
                .isTrue();
        assertThat(answer.text()).as(how).contains(harmless ? "decisionId" : "\"detail\":\"");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void a_broken_body_is_refused(String path) {
        BrokenForms.bodies().forEach((how, body) -> assertRefused(path, how, body, BrokenForms.TYPE));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void a_type_that_separates_no_parts_is_refused(String path) {
        BrokenForms.types().forEach((how, type) -> assertRefused(path, how, BrokenForms.whole(), type));
    }
}
