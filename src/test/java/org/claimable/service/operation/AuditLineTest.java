package org.claimable.service.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import org.claimable.service.operation.Account.Door;
import org.claimable.service.operation.Account.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** An audit line is one line, whoever asks and whatever they are called. */
class AuditLineTest {
    private final Accounts accounts = new Accounts(
            new EvaluationMetrics(new SimpleMeterRegistry(), new UnjudgedClaims()), ObservationRegistry.create());

    private List<String> linesOf(String caller) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setUserPrincipal(() -> caller);
        try (CapturedLog log = new CapturedLog()) {
            accounts.begin(Door.API, request).end(Ending.REFUSED);
            return log.with("Evaluation door=");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eve\nEvaluation door=api ending=decided caller=admin",
                "eve\r\nINFO claimable.audit",
                "eve ending=decided",
                "eve\u2028door=page",
                "eve\u001b[2K\u202eadmin",
                "eve\",\"caller\":\"admin"
            })
    void no_name_of_a_caller_forges_a_line_or_a_field(String caller) {
        assertThat(linesOf(caller)).hasSize(3).allSatisfy(line -> {
            assertThat(line.strip()).doesNotContain("\n", "\r", "\u2028", "\u001b", "\u202e");
            assertThat(line).doesNotContain("ending=decided ", "caller=admin ", "\"caller\":\"admin\"");
            assertThat(line).containsOnlyOnce("door=api ending=refused caller=eve?");
        });
    }

    @Test
    void a_caller_with_a_very_long_name_does_not_fill_the_log() {
        assertThat(linesOf("x".repeat(100_000)))
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(1000));
    }

    @Test
    void a_caller_who_did_not_have_to_say_who_they_are_is_anonymous() {
        try (CapturedLog log = new CapturedLog()) {
            accounts.begin(Door.FORECAST, new MockHttpServletRequest()).end(Ending.DECIDED);
            assertThat(log.with("caller=anonymous")).hasSize(3);
        }
    }

    @Test
    void an_evaluation_is_told_of_once() {
        try (CapturedLog log = new CapturedLog()) {
            Account account = accounts.begin(Door.PAGE, new MockHttpServletRequest());
            account.end(Ending.DECIDED);
            account.end(Ending.FAILED);
            assertThat(log.with("Evaluation door=")).hasSize(3).allMatch(line -> line.contains("ending=decided"));
        }
    }
}
