package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Claims in tables with corrections are decided as the corrected file, which is given too. */
@RunningService
class CorrectionsTest {
    private static final String CLAIMS = """
            Claim;Person;Outcome;Achieved on;Evidence;Reference
            c1;p1;full-time-employment;03/06/2024;Photos;contract 17
            """;
    private static final String CORRECTIONS = "Row,Column,Was,Is\n,Evidence,Photos,Record\n";

    private final Caller caller;

    CorrectionsTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    private Answer post(String path, String corrections) {
        Form form = new Form().part("claims", CLAIMS).part("corrections", corrections);
        return caller.send("POST", path + "?asOf=2026-11-21", form.body(), Map.of("Content-Type", form.type()));
    }

    @Test
    void the_decision_is_that_of_the_corrected_file() {
        Answer file = post("/v1/corrections/file", CORRECTIONS);
        assertThat(file.status()).as(file.text()).isEqualTo(200);
        assertThat(file.contentType()).startsWith("text/csv");
        assertThat(file.text())
                .isEqualTo("\uFEFF" + CLAIMS.replace("Photos", "Record").replace("\n", "\r\n"));

        Answer corrected = caller.send(
                "POST", Caller.EVALUATIONS + "?asOf=2026-11-21", file.bytes(), Map.of("Content-Type", "text/csv"));
        Answer decided = post(Caller.EVALUATIONS, CORRECTIONS);
        assertThat(decided.given().get("decisionId"))
                .isEqualTo(corrected.given().get("decisionId"));
        assertThat(decided.text()).contains("CORRECTED_CELLS");
    }

    @Test
    void what_was_corrected_is_listed() {
        Answer log = post("/v1/corrections/log", CORRECTIONS);
        assertThat(log.status()).as(log.text()).isEqualTo(200);
        assertThat(log.text()).isEqualTo("\uFEFFSheet,Row,Claim,Column,Was,Is\r\n,2,c1,Evidence,Photos,Record\r\n");
    }

    @Test
    void a_correction_that_does_not_fit_is_an_error_everywhere() {
        for (String path : new String[] {Caller.EVALUATIONS, "/v1/corrections/file", "/v1/corrections/log"}) {
            assertThat(post(path, CORRECTIONS + "2,Person,p2,p3\n").errors())
                    .as(path)
                    .containsExactly("corrections, row 3, column Was NOTHING_TO_CORRECT");
        }
        assertThat(new String(post("/v1/corrections/file", "Was,Is\n").bytes(), StandardCharsets.UTF_8))
                .contains("MISSING_COLUMN");
    }
}
