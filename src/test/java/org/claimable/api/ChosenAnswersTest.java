package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A caller chooses how much an answer in JSON holds, in the body, or of a table in the address. */
@RunningService
class ChosenAnswersTest {
    private static final String CSV = "text/csv";
    private static final String LEAST = "{\"decisions\": \"NONE\", \"explain\": \"CODES\", \"summary\": \"TOTALS\"}";
    private static final String SETTINGS = "?valueSet=example-values&asOf=2026-11-21";
    private static final String CLAIMS = """
            Claim,Person,Outcome,Achieved on,Evidence,Reference
            c1,p1,full-time-employment,03/06/2024,Record,contract 17
            c2,,gardening,03/06/2024,Record,register
            c3,p1,full-time-employment,04/06/2024,Record,contract 17
            """;

    private final Caller caller;

    ChosenAnswersTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    private Answer table(String query, String accept) {
        return caller.send(
                "POST",
                Caller.EVALUATIONS + SETTINGS + query,
                CLAIMS.getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", CSV, "Accept", accept));
    }

    @Test
    void a_request_in_json_is_answered_as_it_chooses() {
        JsonNode whole = caller.post(Request.ofOneClaim()).given();
        JsonNode least =
                caller.post(Request.ofOneClaim().with("/answer", LEAST)).given();
        assertThat(least.get("decisions")).isEmpty();
        assertThat(least.get("summary").has("byOutcome")).isFalse();
        assertThat(least.get("decisionId")).isEqualTo(whole.get("decisionId"));
        assertThat(least.at("/summary/claimableValue")).isEqualTo(whole.at("/summary/claimableValue"));
    }

    @Test
    void a_table_is_answered_as_its_address_chooses() {
        JsonNode left = table("&decisions=NOT_CLAIMABLE&explain=CODES&summary=TOTALS", "application/json")
                .given();
        assertThat(left.get("decisions").valueStream().map(each -> each.get("claim")
                        .asString()))
                .containsExactly("c2", "c3");
        assertThat(left.at("/decisions/0/reasons/0").propertyNames())
                .containsExactly("code", "rule", "templates", "facts", "claims", "provenance", "pointer");
        assertThat(left.get("summary").has("byReason")).isFalse();
    }

    @Test
    void a_decided_file_is_always_whole() {
        assertThat(table("&decisions=NONE&explain=CODES&summary=TOTALS", CSV).text())
                .isEqualTo(table("", CSV).text());
    }

    @Test
    void a_stream_is_answered_as_its_header_chooses() {
        String sent = "{\"valueSet\":\"example-values\",\"answer\":%s}\n".formatted(LEAST)
                + "{\"individual\":\"p1\",\"claims\":[{\"id\":\"c1\",\"outcome\":\"gardening\",\"achievedOn\":\"2024-06-03\"}]}\n";
        String answer = caller.send(
                        "POST",
                        Caller.STREAM,
                        sent.getBytes(StandardCharsets.UTF_8),
                        Map.of("Content-Type", "application/x-ndjson"))
                .text();
        assertThat(answer).startsWith("{\"line\":2,\"individual\":\"p1\",\"decisions\":[]}\n");
        assertThat(answer).doesNotContain("byOutcome", "\"source\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"decisions": "SOME"}   | /answer/decisions UNKNOWN_OPTION
            {"explain": "WORDS"}    | /answer/explain UNKNOWN_OPTION
            {"summary": 1}          | /answer/summary WRONG_TYPE
            {"reasons": "CODES"}    | /answer/reasons UNKNOWN_FIELD
            "NONE"                  | /answer WRONG_TYPE
            """)
    void what_cannot_be_chosen_is_a_mistake(String answer, String mistake) {
        assertThat(caller.post(Request.ofOneClaim().with("/answer", answer)).errors())
                .containsExactly(mistake);
    }
}
