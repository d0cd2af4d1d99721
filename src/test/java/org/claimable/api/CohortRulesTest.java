package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.claimable.ServiceContract;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What rules of a cohort say, over HTTP: of a request, of a stream and of a table alike. */
@SpringBootTest(
        classes = Service.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "claimable.rules.watch-every=0s")
class CohortRulesTest {
    private static final String SETTINGS =
            "\"ruleSet\":\"services\",\"valueSet\":\"example-values\",\"asOf\":\"2025-06-01\"";
    private static final String CLAIM = """
            {"id":"c%d",%s"outcome":"secure-job","service":"Job club","achievedOn":"2024-06-03","evidence":{"kind":"RECORD","reference":"r%1$d"}}""";
    private static final String SAID = "Job club has £1,120.00 of claimable value, more than £1,000.";

    @TempDir
    private static Path rules;

    private final Caller caller;

    CohortRulesTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @BeforeAll
    static void write() {
        ServiceContract.to(rules);
    }

    @DynamicPropertySource
    static void read_them_there(DynamicPropertyRegistry settings) {
        settings.add("claimable.rules.folder", rules::toString);
    }

    private static List<String> said(JsonNode answer) {
        return answer.at("/summary/caveats")
                .valueStream()
                .filter(each -> each.get("rule").asString().equals("RC-09"))
                .map(each ->
                        each.get("code").asString() + ": " + each.get("message").asString())
                .toList();
    }

    @Test
    void a_request_a_stream_and_a_table_say_the_same() {
        String one = CLAIM.formatted(1, "\"individual\":\"p1\",");
        String other = CLAIM.formatted(2, "\"individual\":\"p2\",");
        JsonNode whole = caller.post("{%s,\"claims\":[%s,%s]}".formatted(SETTINGS, one, other))
                .given();
        assertThat(said(whole)).containsExactly("LARGE_SERVICE: " + SAID);

        String lines = "{%s}\n{\"individual\":\"p1\",\"claims\":[%s]}\n{\"individual\":\"p2\",\"claims\":[%s]}\n"
                .formatted(SETTINGS, CLAIM.formatted(1, ""), CLAIM.formatted(2, ""));
        String last = caller.send(
                        "POST",
                        Caller.STREAM,
                        lines.getBytes(StandardCharsets.UTF_8),
                        Map.of("Content-Type", "application/x-ndjson"))
                .text()
                .lines()
                .reduce((first, next) -> next)
                .orElseThrow();
        assertThat(said(Json.read(last))).isEqualTo(said(whole));

        String table = """
                Claim,Person,Outcome,Achieved on,Evidence,Reference,Service
                c1,p1,secure-job,03/06/2024,Record,r1,Job club
                c2,p2,secure-job,03/06/2024,Record,r2,Job club
                """;
        JsonNode ofTable = caller.send(
                        "POST",
                        Caller.EVALUATIONS + "?ruleSet=services&valueSet=example-values&asOf=2025-06-01",
                        table.getBytes(StandardCharsets.UTF_8),
                        Map.of("Content-Type", "text/csv"))
                .given();
        assertThat(said(ofTable)).isEqualTo(said(whole));
    }

    @Test
    void under_other_rules_nothing_is_said() {
        String claims =
                CLAIM.formatted(1, "\"individual\":\"p1\",") + "," + CLAIM.formatted(2, "\"individual\":\"p2\",");
        JsonNode other = caller.post("{%s,\"claims\":[%s]}".formatted(SETTINGS.replace("services", "uksvb"), claims))
                .given();
        assertThat(said(other)).isEmpty();
    }
}
