package org.claimable.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.claimable.service.access.GuardedService.Guards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each kind of caller is let do what its scopes say, and nothing else. */
@GuardedService
class WhoMayAskWhatTest {
    private final Asking asking;

    WhoMayAskWhatTest(@LocalServerPort int port) {
        this.asking = new Asking(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no one          | 401 | 401 | 401 | 401 | 401 | 200
            key riverside   | 200 | 403 | 200 | 403 | 403 | 200
            key auditor     | 403 | 200 | 200 | 403 | 403 | 200
            key monitor     | 403 | 403 | 403 | 403 | 200 | 200
            key former      | 401 | 401 | 401 | 401 | 401 | 401
            key unknown     | 401 | 401 | 401 | 401 | 401 | 401
            bearer monitor  | 403 | 403 | 403 | 403 | 200 | 200
            bearer former   | 401 | 401 | 401 | 401 | 401 | 401
            claims:evaluate | 200 | 403 | 200 | 403 | 403 | 200
            rules:read      | 403 | 200 | 200 | 403 | 403 | 200
            rules:compare   | 403 | 403 | 403 | 400 | 403 | 200
            metrics:read    | 403 | 403 | 403 | 403 | 200 | 200
            another:scope   | 403 | 403 | 403 | 403 | 403 | 200
            """)
    void a_caller_may_do_what_its_scopes_say(
            String caller, int evaluate, int rules, int template, int compare, int metrics, int health)
            throws IOException {
        String[] known = known(caller);
        assertThat(asking.post("/v1/evaluations", known).status()).isEqualTo(evaluate);
        assertThat(asking.get("/v1/rule-sets", known).status()).isEqualTo(rules);
        assertThat(asking.get("/v1/outcomes/gardening", known).status()).isEqualTo(rules);
        assertThat(asking.get("/v1/templates/claims.csv", known).status()).isEqualTo(template);
        assertThat(asking.ask("POST", "/v1/comparisons", "{", json(known)).status())
                .isEqualTo(compare);
        assertThat(asking.get("/actuator/prometheus", known).status()).isEqualTo(metrics);
        assertThat(asking.get("/actuator/health", known).status()).isEqualTo(health);
    }

    private static String[] known(String caller) {
        return switch (caller) {
            case "no one" -> new String[0];
            case "key riverside" -> key(Guards.EVALUATE);
            case "key auditor" -> key(Guards.READ);
            case "key monitor" -> key(Guards.METRICS);
            case "key former" -> key(Guards.ENDED);
            case "key unknown" -> key("cl_unknown");
            case "bearer monitor" -> token(Guards.METRICS);
            case "bearer former" -> token(Guards.ENDED);
            default -> token(Guards.ISSUER.token(caller));
        };
    }

    static String[] key(String key) {
        return new String[] {"X-API-Key: " + key};
    }

    static String[] token(String token) {
        return new String[] {"Authorization: Bearer " + token};
    }

    private static String[] json(String[] known) {
        return known.length == 0
                ? new String[] {"Content-Type: application/json"}
                : new String[] {known[0], "Content-Type: application/json"};
    }

    @Test
    void who_is_not_known_is_told_how_to_be() throws IOException {
        Asking.Answer answer = asking.get("/v1/rule-sets");
        assertThat(answer.header("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"claimable\"", "X-API-Key realm=\"claimable\"");
        assertThat(answer.header("Content-Type")).containsExactly("application/problem+json");
        assertThat(answer.text()).contains("after the word Bearer, or send an API key in the header X-API-Key");
    }

    @Test
    void who_may_not_is_told_which_scope_is_missing() throws IOException {
        Asking.Answer answer = asking.get("/v1/rule-sets", token(Guards.ISSUER.token("claims:evaluate")));
        assertThat(answer.text()).contains("This needs the scope rules:read, which you do not have.");
        assertThat(answer.header("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"claimable\", error=\"insufficient_scope\", scope=\"rules:read\"");
    }

    @Test
    void health_tells_anyone_that_it_is_well_and_those_who_may_read_metrics_by_which_rules() throws IOException {
        assertThat(asking.get("/actuator/health").text()).contains("\"UP\"").doesNotContain("digests", "sha256");
        assertThat(asking.get("/actuator/health", key(Guards.READ)).text()).doesNotContain("digests");
        assertThat(asking.get("/actuator/health", key(Guards.METRICS)).text()).contains("digests", "sha256:");
        assertThat(asking.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(asking.get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/v1/", "/v1/nothing", "/v1/rule-sets/", "/v1/rule-sets/uksvb/rules"})
    void what_is_not_there_is_said_to_who_is_known_alone(String path) throws IOException {
        assertThat(asking.get(path).status()).isEqualTo(401);
        assertThat(asking.get(path, key(Guards.READ)).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/env", "/beans", "/heapdump", "/loggers", "/metrics", "/shutdown", ""})
    void nothing_else_is_given_to_operators(String path) throws IOException {
        assertThat(asking.get("/actuator" + path).status()).isEqualTo(401);
        assertThat(asking.get("/actuator" + path, key(Guards.READ)).status()).isEqualTo(403);
        assertThat(asking.get("/actuator" + path, key(Guards.METRICS)).status()).isEqualTo(404);
    }

    @Test
    void refusals_are_counted_by_reason() throws IOException {
        asking.get("/v1/rule-sets", key("cl_wrong"));
        assertThat(asking.get("/actuator/prometheus", key(Guards.METRICS)).text())
                .containsPattern("claimable_access_refused_total\\{.*reason=\"key\".*} [1-9]")
                .doesNotContain("cl_wrong");
    }
}
