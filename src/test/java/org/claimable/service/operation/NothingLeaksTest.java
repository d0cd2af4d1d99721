package org.claimable.service.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.claimable.launch.Patience;
import org.claimable.service.operation.MarkedRequests.Body;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Whatever is sent, by whichever operation, page or mistake, nothing of it is in the log, the audit, the metrics or the traces,
 * and no licensed value is in any answer either.
 */
class NothingLeaksTest extends WatchedService {
    private static final String MARK = MarkedRequests.MARK;
    private static final JsonNode SPEC =
            YAMLMapper.builder().build().readTree(Path.of("openapi.yaml").toFile());
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD");
    private static final String[] HEADERS = {
        "User-Agent",
        MARK,
        "Authorization",
        "Bearer " + MARK,
        "X-API-Key",
        MARK,
        "X-Request-Id",
        MARK,
        "Referer",
        "http://127.0.0.1/" + MARK,
        "traceparent",
        "00-" + MARK,
        "tracestate",
        "v=" + MARK,
        "baggage",
        "person=" + MARK,
        "X-Forwarded-For",
        MARK,
        "X-Forwarded-User",
        MARK,
        "If-None-Match",
        "\"" + MARK + "\"",
        MARK,
        MARK
    };
    private static final String QUERY =
            "?person=#&q=#&ref=#&ruleSet=#&reference=#&from=#&to=#&examples=#&#=#&page=#".replace("#", MARK);

    private final Map<String, RequestMappingHandlerMapping> mappings;
    private final List<String> answers = new ArrayList<>();
    private CapturedLog log;

    NothingLeaksTest(
            @LocalServerPort int port,
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        super(port);
        this.mappings = Map.of("all", mapping);
    }

    @BeforeEach
    void watch() {
        log = new CapturedLog();
    }

    @AfterEach
    void stop_watching() {
        log.close();
    }

    private int send(String method, String address, Body body) {
        String[] headers = Stream.concat(Stream.of(HEADERS), Stream.of("Content-Type", body.type()))
                .toArray(String[]::new);
        var answer = browser.send(method, address, body.content(), headers);
        answers.add(answer.body() + answer.headers().map());
        return answer.statusCode();
    }

    private int ask(String method, String address) {
        return send(method, address, new Body("text/plain", new byte[0]));
    }

    private void assertNothingLeaked() {
        Map<String, String> out = Map.of("log", log.text(), "metrics", scrape(), "spans", spans());
        out.forEach((place, text) -> assertThat(lines(text, MARK, MarkedRequests.MARKED_VALUE, LICENSED_VALUE))
                .as(place)
                .isEmpty());
        assertThat(answers).noneMatch(answer -> answer.contains(LICENSED_VALUE));
    }

    private static List<String> lines(String text, String... marks) {
        return text.lines()
                .filter(line -> Stream.of(marks).anyMatch(line::contains))
                .limit(5)
                .toList();
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? SPEC.at(node.get("$ref").asString().substring(1)) : node;
    }

    private static List<JsonNode> examples(JsonNode content) {
        List<JsonNode> examples = new ArrayList<>();
        content.path("examples").forEach(each -> examples.add(resolved(each).path("value")));
        if (content.has("example")) {
            examples.add(content.get("example"));
        }
        return examples;
    }

    private void sendMarked(String method, String path, JsonNode operation) {
        String marked = path.replaceAll("\\{\\w+}", MARK);
        ask(method, marked);
        ask(method, marked + QUERY);
        resolved(operation.path("requestBody")).path("content").propertyStream().forEach(content -> {
            List<Body> bodies = MarkedRequests.of(content.getKey(), examples(content.getValue()));
            assertThat(bodies).as("%s of %s", content.getKey(), path).isNotEmpty();
            bodies.forEach(body -> {
                send(method, marked, body);
                send(method, marked + QUERY, body);
                send(method, marked + "?onError=review&reference=" + MARK, body);
            });
            send(method, marked, new Body("application/" + MARK, MARK));
            send(method, marked, new Body(MARK, MARK));
        });
    }

    @Test
    void of_no_operation_of_the_api() {
        SPEC.get("paths").propertyStream().forEach(path -> {
            path.getValue()
                    .propertyStream()
                    .filter(each -> METHODS.contains(each.getKey().toUpperCase()))
                    .forEach(each -> sendMarked(each.getKey().toUpperCase(), path.getKey(), each.getValue()));
            METHODS.forEach(method -> ask(method, path.getKey().replaceAll("\\{\\w+}", MARK) + "/" + MARK));
        });
        assertThat(answers).anyMatch(answer -> answer.contains(MARK)).hasSizeGreaterThan(200);
        assertNothingLeaked();
    }

    /** Every address that anything answers to, also those that openapi.yaml does not list, and those added later. */
    private Set<String> patterns() {
        return mappings.get("all").getHandlerMethods().keySet().stream()
                .flatMap(each -> each.getPatternValues().stream())
                .collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void of_no_page() {
        String check = checkOf(MarkedRequests.form("claims", "reference", MARK, "valueSet", "secret-values"));
        String refused = checkOf(MarkedRequests.form("claims", "budget", MARK));
        assertThat(patterns()).hasSizeGreaterThan(30);
        for (String pattern : patterns()) {
            for (String id : List.of(MARK, check, refused)) {
                String path = pattern.replace("{id}", id)
                        .replaceAll("\\{position[^/]*}", "1")
                        .replaceAll("\\{[^/]*}", MARK);
                ask("GET", path);
                ask("GET", path + QUERY);
            }
        }
        answers.removeIf(answer -> answer.contains("secret-values") && answer.contains(MARK + "1"));
        for (String pattern : patterns()) {
            String path = pattern.replace("{id}", refused).replaceAll("\\{[^/]*}", MARK);
            send("POST", path, new Body("application/x-www-form-urlencoded", "example=" + MARK));
            for (String file : List.of("claims", "plan", "commitments", MARK)) {
                send(
                        "POST",
                        path,
                        MarkedRequests.form(
                                file, "pasted", MARK, "reference", MARK, "outcome-1", MARK, "people-1", MARK));
            }
            send("POST", path, new Body("multipart/form-data; boundary=" + MARK, MARK));
        }
        assertNothingLeaked();
    }

    private String checkOf(Body form) {
        var begun = browser.send("POST", "/checks", form.content(), "Content-Type", form.type());
        String address = begun.headers().firstValue("Location").orElseThrow();
        for (int i = 0; i < 600 && !browser.get(address + "/progress").body().contains("\"finished\":true"); i++) {
            Thread.onSpinWait();
        }
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @Test
    void of_no_request_that_is_not_even_one() throws Exception {
        for (String first : List.of(
                "GET /#",
                "GET /v1/outcomes/%zz# HTTP/1.1",
                "# /v1/outcomes HTTP/1.1",
                "GET /%00# HTTP/1.1",
                "GET //#/../..//v1;#=# HTTP/1.1",
                "GET /v1/outcomes?%zz=# HTTP/1.1",
                "GET /\\# HTTP/9.9",
                "GET /<#> HTTP/1.1")) {
            for (String header : List.of(
                    "Host: #",
                    "Host: 127.0.0.1\r\n#",
                    "Host: 127.0.0.1\r\nCookie: claimable=#; #=#",
                    "Host: 127.0.0.1\r\nContent-Length: #",
                    "Host: 127.0.0.1\r\nTransfer-Encoding: #")) {
                answers.add(raw((first + "\r\n" + header + "\r\nConnection: close\r\n\r\n").replace("#", MARK)));
            }
        }
        assertNothingLeaked();
    }

    private String raw(String request) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", browser.port())) {
            socket.setSoTimeout((int) Patience.LONGEST.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void of_no_licensed_value_that_is_mistyped() {
        String good = RULES.text(LICENSED);
        RULES.write(LICENSED, good.replace(LICENSED_VALUE, LICENSED_VALUE + "x"));
        await("\"candidate\":\"REFUSED\"");
        answers.add(browser.get("/v1/rule-sets").body());
        answers.add(browser.get("/v1/value-sets").body());
        assertThat(browser.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(scrape()).contains("claimable_candidate_refused 1.0");
        RULES.write(LICENSED, good);
        await("\"status\":\"UP\"");
        assertThat(log.text()).contains("Refused a change of the rules");
        assertNothingLeaked();
    }

    private void await(String part) {
        boolean wished = !part.contains("REFUSED");
        for (int i = 0; i < 3_000; i++) {
            String health = browser.get("/actuator/health/readiness").body();
            if (health.contains(part) && (!wished || !health.contains("REFUSED"))) {
                return;
            }
            pause();
        }
        throw new AssertionError("Health does not say " + part);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void what_is_watched_is_seen() throws Exception {
        send("POST", "/v1/evaluations", new Body("text/csv", "Claim"));
        Patience.until("an audit line", () -> log.text().contains("Evaluation door=api ending=refused"));
        Patience.until("a metric", () -> scrape().contains(
                        "claimable_evaluations_seconds_count{door=\"api\",ending=\"refused\"}"));
        Patience.until("a trace", () -> spans().contains("/v1/evaluations"));
    }
}
