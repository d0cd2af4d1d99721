package org.claimable.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.claimable.service.access.GuardedService.Guards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every answer tells browsers what not to do with it, whoever asks and whatever the answer is. */
@GuardedService
class AnswerHeadersTest {
    private static final String READ = "X-API-Key: " + Guards.READ;

    private final Asking asking;

    AnswerHeadersTest(@LocalServerPort int port) {
        this.asking = new Asking(port);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/rule-sets, no one, 401",
        "/v1/rule-sets, auditor, 200",
        "/v1/comparisons, auditor, 403",
        "/v1/nothing, auditor, 404",
        "/v1/outcomes/nothing, auditor, 404",
        "/actuator/health, no one, 200",
        "/actuator/prometheus, no one, 401",
        "/rules, no one, 302",
        "/sign-in, no one, 200",
        "/assets/1/nothing.css, no one, 404"
    })
    void every_answer_is_guarded(String path, String caller, int status) throws IOException {
        Asking.Answer answer = caller.equals("auditor") ? asking.get(path, READ) : asking.get(path);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.header("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.header("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(answer.header("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void what_is_decided_is_kept_by_no_one_and_what_is_read_is_asked_for_again() throws IOException {
        assertThat(asking.post("/v1/evaluations", "X-API-Key: " + Guards.EVALUATE)
                        .header("Cache-Control"))
                .containsExactly("no-store");
        assertThat(asking.get("/v1/rule-sets", READ).header("Cache-Control")).containsExactly("no-cache, private");
        assertThat(asking.get("/sign-in").header("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void behind_a_proxy_that_ends_https_browsers_are_told_to_keep_to_it() throws IOException {
        assertThat(asking.get("/v1/rule-sets", READ, "X-Forwarded-Proto: https").header("Strict-Transport-Security"))
                .containsExactly("max-age=31536000");
    }
}
