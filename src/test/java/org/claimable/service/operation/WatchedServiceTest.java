package org.claimable.service.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.claimable.launch.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What those who run the service see of it. */
class WatchedServiceTest extends WatchedService {
    private static final String JSON = "application/json";
    private static final String GIVEN = "0f0e0d0c-0001-4002-8003-0123456789ab";
    private static final Path PAGE = Path.of("docs/operations.md");

    WatchedServiceTest(@LocalServerPort int port) {
        super(port);
    }

    private java.net.http.HttpResponse<String> evaluate(String... headers) throws IOException {
        String[] all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("Content-Type", JSON), java.util.stream.Stream.of(headers))
                .toArray(String[]::new);
        return browser.send("POST", "/v1/evaluations", example("incompatible-pair.json"), all);
    }

    private static String example(String name) throws IOException {
        return Files.readString(Path.of("examples").resolve(name));
    }

    @ParameterizedTest
    @CsvSource({
        GIVEN + ", true",
        "4ca1df09fb6eca68524f615f15f8937b, true",
        "short, false",
        "Ann Example 1990-01-01, false",
        "07700-900123, false"
    })
    void a_request_id_is_taken_where_nothing_else_can_be_written_with_it(String sent, boolean taken) {
        String answered = browser.get("/v1/value-sets", RequestId.HEADER, sent)
                .headers()
                .firstValue(RequestId.HEADER)
                .orElseThrow();
        assertThat(answered.equals(sent)).isEqualTo(taken);
        assertThat(answered).matches("[0-9a-f-]{32,36}");
    }

    @ParameterizedTest
    @CsvSource({"/, 200", "/nothing, 404", "/v1/outcomes/nothing, 404", "/actuator/health, 200"})
    void every_answer_has_a_request_id(String path, int status) {
        var answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues(RequestId.HEADER)).hasSize(1);
    }

    @Test
    void the_log_lines_of_a_request_name_it_and_its_trace() throws Exception {
        try (CapturedLog log = new CapturedLog()) {
            evaluate(RequestId.HEADER, GIVEN, "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
            assertThat(log.with("Evaluation door=api ending=decided caller=anonymous ruleSet=uksvb"))
                    .hasSize(3)
                    .allMatch(line -> line.contains(GIVEN) && line.contains("0af7651916cd43dd8448eb211c80319c"));
            await(log, "Request method=POST route=/v1/evaluations status=200");
        }
    }

    /** The line of a request is written after its answer. */
    private static void await(CapturedLog log, String part) {
        Patience.until(part, () -> !log.with(part).isEmpty());
    }

    @Test
    void the_audit_names_the_decision_that_was_answered() throws IOException {
        try (CapturedLog log = new CapturedLog()) {
            String id = evaluate().body().replaceAll("(?s).*\"decisionId\":\"([^\"]*)\".*", "$1");
            assertThat(log.with("decisionId=" + id))
                    .anyMatch(line -> line.contains("claims=6 people=3 claimable=4 review=0 notClaimable=2"));
        }
    }

    @Test
    void a_check_of_the_page_is_audited_under_the_request_that_began_it() throws Exception {
        try (CapturedLog log = new CapturedLog()) {
            browser.send(
                    "POST", "/checks/examples", "example=nothing", "Content-Type", "application/x-www-form-urlencoded");
            var form = MarkedRequests.form("claims");
            browser.send("POST", "/checks", form.content(), "Content-Type", form.type(), RequestId.HEADER, GIVEN);
            await(log, "door=page ending=decided");
            assertThat(log.with("door=page ending=decided")).allMatch(line -> line.contains(GIVEN));
        }
    }

    @Test
    void a_trace_goes_on_from_the_caller_and_names_the_route_and_the_decision() throws IOException {
        evaluate("traceparent", "00-0bf7651916cd43dd8448eb211c80319d-b7ad6b7169203331-01");
        byte[] trace = java.util.HexFormat.of().parseHex("0bf7651916cd43dd8448eb211c80319d");
        assertThat(spans())
                .contains(new String(trace, java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("POST /v1/evaluations", "claimable.decision.id", "sha256:");
    }

    private static Set<String> names(String text, String pattern) {
        Set<String> names = new TreeSet<>();
        Pattern.compile(pattern).matcher(text).results().forEach(each -> names.add(each.group(1)));
        return names;
    }

    /** A pause of the collector is a metric once there was one, and the collector tells of it later. */
    private void awaitPause() {
        System.gc();
        Patience.until("a pause of the collector", () -> scrape().contains("jvm_gc_pause_seconds"));
    }

    @Test
    void every_metric_is_explained_and_what_is_explained_is_there() throws Exception {
        evaluate();
        browser.send(
                "POST", "/v1/evaluations/stream", "{}\n{\"claims\": []}\n", "Content-Type", "application/x-ndjson");
        browser.send("POST", "/v1/forecasts", example("tender-plan.json"), "Content-Type", JSON);
        awaitPause();
        String text = Files.readString(PAGE);
        Set<String> scraped = names(scrape(), "(?m)^# TYPE (\\S+) ");
        Set<String> explained = names(text, "`((?:claimable|http|jvm|process|tomcat)_[a-z_]+)`");
        assertThat(scraped).containsAll(explained);
        Path limits = PAGE.resolveSibling("limits.md");
        String others = Files.exists(limits) ? Files.readString(limits) : "";
        assertThat(scraped)
                .filteredOn(name -> name.startsWith("claimable_") && !name.endsWith("_max"))
                .allMatch(name -> (text + others).contains("`" + name + "`"));
    }

    @Test
    void every_alert_watches_a_metric_that_is_there() throws IOException {
        evaluate();
        Set<String> watched =
                names(Files.readString(Path.of("packaging/prometheus-rules.yaml")), "((?:claimable|jvm)_[a-z_]+)");
        Set<String> scraped = names(scrape(), "(?m)^([a-z_]+)[{ ]");
        assertThat(scraped).containsAll(watched);
    }

    @Test
    void a_request_is_counted_under_its_route_and_never_under_its_address() {
        browser.get("/v1/outcomes/gardening?q=x");
        browser.get("/no/such/address-4711");
        assertThat(scrape())
                .contains("uri=\"/v1/outcomes/{code}\"", "uri=\"NOT_FOUND\"")
                .doesNotContain("address-4711");
    }

    @Test
    void the_rule_sets_that_decide_are_named_by_their_digests() {
        String digest = browser.get("/v1/rule-sets/uksvb").body().replaceAll("(?s).*?\"digest\":\"([^\"]*)\".*", "$1");
        assertThat(scrape())
                .containsPattern("claimable_rule_set_info\\{digest=\"%s\",rule_set=\"uksvb\".*} 1".formatted(digest));
    }
}
