package org.claimable.service.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimable.launch.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** By whichever door an evaluation is asked for, its audit line says what came of it. */
class AuditedDoorsTest extends WatchedService {
    private static final String JSON = "application/json";
    private static final String COMPARISON = """
            {"before": {"ruleSet": "uksvb", "valueSet": "example-values"},
             "after": {"ruleSet": "uksvb", "valueSet": "open-wellby"},
             "cohorts": [{"asOf": "2026-11-21", "claims": [
               {"id": "c1", "individual": "p1", "outcome": "secure-job", "achievedOn": "2025-06-04",
                "evidence": {"kind": "RECORD", "reference": "r1"}},
               {"id": "c2", "individual": "p2", "outcome": "nothing-known", "achievedOn": "2025-06-04"}]}]}
            """;
    private static final String PERSON =
            "{\"individual\":\"p%d\",\"claims\":[{\"id\":\"c\",\"outcome\":\"gardening\",\"achievedOn\":\"2024-07-01\"}]}\n";

    private CapturedLog log;

    AuditedDoorsTest(@LocalServerPort int port) {
        super(port);
    }

    @BeforeEach
    void listen() {
        log = new CapturedLog();
    }

    @AfterEach
    void stopListening() {
        log.close();
    }

    /** The one audit line of a door, once it is there: it is written after the answer. */
    private String line(String door) {
        Patience.until("an audit line of " + door, () -> !lines(door).isEmpty());
        assertThat(lines(door)).hasSize(1);
        return lines(door).get(0);
    }

    private List<String> lines(String door) {
        return log.with("Evaluation door=" + door + " ").stream()
                .filter(each -> each.startsWith("INFO"))
                .toList();
    }

    private static String text(String answer, String name) {
        return answer.replaceAll("(?s).*?\"%s\":\"([^\"]*)\".*".formatted(name), "$1");
    }

    @Test
    void of_a_comparison_it_names_both_sides_and_how_many_claims_changed() {
        var answer = browser.send("POST", "/v1/comparisons", COMPARISON, "Content-Type", JSON);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(line("comparison"))
                .contains("ending=decided caller=anonymous ruleSet=uksvb ", " valueSet=example-values ")
                .containsPattern(" ruleSetDigest=(sha256:\\w{64}) .* afterRuleSet=uksvb afterRuleSetDigest=\\1 ")
                .containsPattern(" valueSetDigest=(sha256:\\w{64}) .* afterValueSetDigest=(?!\\1)sha256:\\w{64} ")
                .containsPattern(" cohorts=1 claims=2 changedClaims=1 ms=\\d+");
    }

    @Test
    void of_a_forecast_it_names_the_forecast_that_was_answered() throws IOException {
        String plan = Files.readString(Path.of("examples/tender-plan.json"));
        String id = text(
                browser.send("POST", "/v1/forecasts", plan, "Content-Type", JSON)
                        .body(),
                "forecastId");
        assertThat(line("forecast"))
                .contains("ending=decided caller=anonymous ruleSet=uksvb ", " forecastId=%s outcomes=".formatted(id))
                .containsPattern(" asOf=\\d{4}-\\d\\d-\\d\\d .* people=\\d+ ms=\\d+");
    }

    @Test
    void of_what_is_only_validated_it_says_that_nothing_was_decided() throws IOException {
        String claims = Files.readString(Path.of("examples/counted-twice.json"));
        var answer = browser.send("POST", "/v1/evaluations?validate=true", claims, "Content-Type", JSON);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(line("api")).containsPattern("ending=validated caller=anonymous ms=\\d+");
    }

    @Test
    void of_a_forecast_of_the_page_it_says_the_same() {
        browser.send("POST", "/forecasts/examples", new byte[0]);
        assertThat(line("page-forecast"))
                .contains("ending=decided caller=anonymous ruleSet=uksvb ")
                .containsPattern(" forecastId=sha256:\\w{64} outcomes=\\d+ people=\\d+ ms=\\d+");
    }

    @Test
    void of_measures_of_the_page_it_names_the_answer_and_nothing_of_any_organisation() {
        browser.send("POST", "/measures/examples", new byte[0]);
        assertThat(line("page-measures"))
                .contains("ending=decided caller=anonymous ruleSet=uksvb ")
                .containsPattern(
                        " measuresDigest=sha256:\\w{64} asOf=\\d{4}-\\d\\d-\\d\\d measuresId=sha256:\\w{64} figures=\\d+ ms=\\d+")
                .doesNotContain("Oak", "Hub");
    }

    @Test
    void of_a_check_of_the_page_it_says_what_was_decided() {
        browser.send("POST", "/checks/examples", "example=pair", "Content-Type", "application/x-www-form-urlencoded");
        assertThat(line("page"))
                .contains("ending=decided caller=anonymous ruleSet=uksvb ")
                .containsPattern(
                        " decisionId=sha256:\\w{64} claims=6 people=3 claimable=4 review=0 notClaimable=2 ms=");
    }

    @ParameterizedTest
    @CsvSource({"/v1/comparisons, comparison", "/v1/forecasts, forecast", "/v1/evaluations, api"})
    void what_is_wrong_is_said_to_be_refused_and_nothing_of_it_is_told(String path, String door) {
        browser.send("POST", path, "{\"Ann Example\": \"1990\"}", "Content-Type", JSON);
        assertThat(line(door))
                .containsPattern("ending=refused caller=anonymous ms=\\d+")
                .doesNotContain("Ann", "1990");
    }

    private static String readUpTo(String end, InputStream answer) throws IOException {
        StringBuilder read = new StringBuilder();
        for (int octet = answer.read(); octet >= 0; octet = answer.read()) {
            read.append((char) octet);
            if (octet == end.charAt(end.length() - 1) && read.lastIndexOf(end) >= 0) {
                break;
            }
        }
        return read.toString();
    }

    /** Its caller sends a number of lines, waits for their decisions, and hangs up. */
    @Test
    void of_a_stream_that_its_caller_broke_off_it_says_so_and_how_far_it_came() throws IOException {
        StringBuilder people = new StringBuilder("{}\n");
        for (int i = 0; i < 3; i++) {
            people.append(PERSON.formatted(i));
        }
        try (Socket caller = new Socket("127.0.0.1", browser.port())) {
            caller.getOutputStream().write("""
                    POST /v1/evaluations/stream HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: application/x-ndjson\r
                    Content-Length: 100000\r
                    \r
                    %s""".formatted(people).getBytes(StandardCharsets.UTF_8));
            assertThat(readUpTo("\"individual\":\"p2\"", caller.getInputStream()))
                    .startsWith("HTTP/1.1 200");
            caller.setSoLinger(true, 0);
        }
        assertThat(line("stream"))
                .contains("ending=broken-off caller=anonymous ruleSet=uksvb ")
                .containsPattern(" lines=3 claims=3 ms=\\d+")
                .doesNotContain("decisionId=sha256");
    }
}
