package org.claimable.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.claimable.service.access.GuardedService.Guards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page of a listed origin may call the API from a browser; one of any other may not. */
@GuardedService
class CrossOriginTest {
    private static final String LISTED = "Origin: https://reports.example.org";

    private final Asking asking;

    CrossOriginTest(@LocalServerPort int port) {
        this.asking = new Asking(port);
    }

    private Asking.Answer preflight(String origin, String method, String header) throws IOException {
        return asking.ask(
                "OPTIONS",
                "/v1/evaluations",
                "",
                origin,
                "Access-Control-Request-Method: " + method,
                "Access-Control-Request-Headers: " + header);
    }

    @Test
    void a_browser_is_told_that_a_listed_origin_may_call() throws IOException {
        Asking.Answer answer = preflight(LISTED, "POST", "x-api-key,content-type");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).containsExactly("https://reports.example.org");
        assertThat(answer.header("Access-Control-Allow-Headers"))
                .singleElement()
                .asString()
                .isEqualToIgnoringCase("x-api-key, content-type");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void a_page_of_a_listed_origin_reads_the_answer_and_the_refusal() throws IOException {
        assertThat(asking.post("/v1/evaluations", LISTED, "X-API-Key: " + Guards.EVALUATE)
                        .header("Access-Control-Allow-Origin"))
                .hasSize(1);
        Asking.Answer refused = asking.post("/v1/evaluations", LISTED);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("Access-Control-Allow-Origin")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://other.example",
                "Origin: http://reports.example.org",
                "Origin: https://reports.example.org.other.example",
                "Origin: null"
            })
    void a_page_of_any_other_origin_is_refused(String origin) throws IOException {
        assertThat(preflight(origin, "POST", "x-api-key").status()).isEqualTo(403);
        Asking.Answer answer = asking.post("/v1/evaluations", origin, "X-API-Key: " + Guards.EVALUATE);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.header("Content-Type")).containsExactly("application/problem+json");
    }

    @Test
    void what_operators_read_is_for_no_page() throws IOException {
        assertThat(asking.get("/actuator/health", LISTED).header("Access-Control-Allow-Origin"))
                .isEmpty();
        assertThat(asking.get("/sign-in", LISTED).header("Access-Control-Allow-Origin"))
                .isEmpty();
    }
}
