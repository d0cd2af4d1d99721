package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every status that openapi.yaml promises of an operation is given; those from 408 on that are not of the body, 304, 401 and 403 have tests of their own. */
@RunningService
class EveryStatusTest {
    private static final Set<Integer> TESTED_APART = Set.of(304, 401, 403, 408, 413, 429, 500, 503);

    private static final String CLAIMS = """
            Claim,Person,Outcome,Achieved on
            c1,p1,gardening,2024-06-03
            """;

    private final Caller caller;

    EveryStatusTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    static Stream<Promises.Promise> promises() {
        return Promises.all().filter(promise -> !TESTED_APART.contains(promise.status()));
    }

    @ParameterizedTest
    @MethodSource("promises")
    void every_promised_status_is_given(Promises.Promise promise) {
        Answer answer = provoke(promise);
        assertThat(answer.status()).as(answer.text()).isEqualTo(promise.status());
        if (promise.status() == 200) {
            assertThat(answer.contentType())
                    .isEqualTo(Promises.mediaTypes(promise.path()).get(0));
        } else if (promise.status() == 204) {
            assertThat(answer.bytes()).isEmpty();
        } else {
            answer.refused(promise.status());
        }
    }

    private Answer provoke(Promises.Promise promise) {
        String path = named(promise.path());
        String right = promise.method().equals("POST") ? right(promise.path()) : "";
        return switch (promise.status()) {
            case 200 -> send(promise.method(), path, right, Map.of());
            case 400 ->
                right.isEmpty()
                        ? send(promise.method(), path + "?colour=red", "", Map.of())
                        : send(promise.method(), unreadable(promise.path()), "{", Map.of());
            case 404 -> send(promise.method(), unknown(promise.path()), right, Map.of());
            case 405 -> send("PATCH", path, right, Map.of());
            case 406 -> send(promise.method(), path, right, Map.of("Accept", "application/xml"));
            case 415 -> caller.send(promise.method(), path, bytes(right), Map.of("Content-Type", "text/plain"));
            case 422 ->
                path.equals(Caller.COLUMNS)
                        ? send(promise.method(), path + "?columns=none", right, Map.of())
                        : send(promise.method(), path, wrong(promise.path()), Map.of());
            case 204 -> send(promise.method(), path + "?validate=true", right, Map.of());
            default -> throw new IllegalArgumentException("Nothing provokes " + promise);
        };
    }

    /** The address of something that is there. */
    static String named(String path) {
        return path.replace("{id}", path.startsWith("/v1/value-sets") ? "open-wellby" : "uksvb")
                .replace("{code}", "financial-comfort")
                .replace("{rule}", "EV-04")
                .replace("{kind}", "mistakes");
    }

    private static String wrong(String path) {
        if (isInParts(path)) {
            return text(new Form().part("claim", CLAIMS));
        }
        return path.equals(Caller.STREAM) ? "{\"claims\":[]}" : "{}";
    }

    /** Whether an operation is asked in parts alone. */
    private static boolean isInParts(String path) {
        return path.startsWith("/v1/corrections/");
    }

    private static String text(Form form) {
        return new String(form.body(), StandardCharsets.UTF_8);
    }

    private static String right(String path) {
        if (isInParts(path)) {
            return text(new Form().part("claims", CLAIMS));
        }
        return switch (path) {
            case Caller.COMPARISONS -> Promises.example("SameRulesRequest").toString();
            case Caller.FORECASTS -> Promises.example("ForecastRequest").toString();
            case Caller.MEASURES -> Promises.example("MeasuresRequest").toString();
            case Caller.COLUMNS -> Promises.example("OtherHeadingsTable").asString();
            case Caller.STREAM -> Promises.example("StreamRequest").asString();
            default -> Request.ofOneClaim().text();
        };
    }

    private Answer send(String method, String path, String body, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        if (!body.isEmpty()) {
            String alone = path.equals(Caller.STREAM)
                    ? "application/x-ndjson"
                    : path.startsWith(Caller.COLUMNS) ? "text/csv" : "application/json";
            all.put("Content-Type", isInParts(path) ? new Form().type() : alone);
        }
        return caller.send(method, path, bytes(body), all);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String unreadable(String path) {
        return named(path.replaceFirst("\\{\\w+}", "%00"));
    }

    private static String unknown(String path) {
        return path.contains("{") ? named(path.replaceFirst("\\{\\w+}", "unknown")) : path + "?ruleSet=unknown";
    }

    @Test
    void a_path_that_is_not_there_is_answered_with_a_problem() {
        for (String path : new String[] {"/v1", "/v1/outcomes/", "/v2/outcomes", "/v1/rule-sets/uksvb/rules"}) {
            String detail = caller.get(path).refused(404).get("detail").asString();
            assertThat(detail.contains("the slash at its end")).isEqualTo(path.endsWith("/"));
        }
    }

    @Test
    void a_method_that_a_path_does_not_have_is_answered_with_a_problem() {
        send("GET", Caller.EVALUATIONS, "", Map.of()).refused(405);
        send("DELETE", "/v1/outcomes", "", Map.of()).refused(405);
        send("PUT", "/v1/value-sets", "{}", Map.of()).refused(405);
    }
}
