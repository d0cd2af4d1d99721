package org.claimable.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.claimable.service.access.GuardedService.Guards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No way to write an address, a method or a header comes past the table of scopes. */
@GuardedService
class PathTricksTest {
    private final Asking asking;

    PathTricksTest(@LocalServerPort int port) {
        this.asking = new Asking(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//v1/rule-sets",
                "/v1//rule-sets",
                "/v1/rule-sets/",
                "/v1/rule-sets;a=b",
                "/v1;/rule-sets",
                "/v1/./rule-sets",
                "/v1/x/../rule-sets",
                "/v1/rule-sets/..;/rule-sets",
                "/actuator/health/../prometheus",
                "/actuator/health/..;/prometheus",
                "/actuator/health/%2e%2e/prometheus",
                "/actuator/health%2f..%2fprometheus",
                "/assets/../v1/rule-sets",
                "/assets/..;/v1/rule-sets",
                "/assets/%2e%2e/v1/rule-sets",
                "/sign-in/../v1/rule-sets",
                "/sign-in;/../rules",
                "/%76%31/rule-sets",
                "/v1%2frule-sets",
                "/v1/rule-sets%00",
                "/v1/rule-sets%0a",
                "/v1\\rule-sets",
                "/V1/rule-sets",
                "/v1/Rule-Sets",
                "/v1/rule-sets.json",
                "http://claims.example/v1/rule-sets",
                "http://claims.example//v1/rule-sets"
            })
    void no_address_lets_in_who_is_not_known(String path) throws IOException {
        Asking.Answer answer = asking.get(path);
        assertThat(answer.status()).as(answer.text()).isIn(302, 400, 401, 404);
        assertThat(answer.text()).doesNotContain("uksvb", "jvm_", "at org.", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "get", "GETX", "PATCH", "DELETE", "OPTIONS", "HEAD"})
    void no_method_lets_in_who_is_not_known(String method) throws IOException {
        Asking.Answer answer = asking.ask(method, "/v1/rule-sets", "", "Cookie: claimable=secret-cookie");
        assertThat(answer.status()).as(answer.text()).isIn(400, 401, 405, 501);
        assertThat(answer.text()).doesNotContain("secret-cookie", "uksvb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Original-URL: /actuator/health",
                "X-Rewrite-URL: /actuator/health",
                "X-Forwarded-Prefix: /actuator/health",
                "X-HTTP-Method-Override: GET",
                "X-Forwarded-For: 127.0.0.1",
                "Forwarded: for=127.0.0.1",
                "X-Forwarded-User: riverside",
                "X-Forwarded-Host: 127.0.0.1"
            })
    void no_header_lets_in_who_is_not_known(String header) throws IOException {
        assertThat(asking.get("/v1/rule-sets", header).status()).isEqualTo(401);
        assertThat(asking.get("/actuator/prometheus", header).status()).isEqualTo(401);
        assertThat(asking.get("/rules", header).status()).isEqualTo(302);
    }

    @Test
    void a_refused_address_is_answered_with_a_problem_under_headers_too() throws IOException {
        Asking.Answer answer = asking.get("/v1/rule-sets;a=b", "X-API-Key: " + Guards.READ);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).containsExactly("application/problem+json");
        assertThat(answer.header("X-Content-Type-Options")).containsExactly("nosniff");
    }
}
