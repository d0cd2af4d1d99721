package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nothing that is submitted reaches a log, whatever becomes of it. */
@RunningService
@ExtendWith(OutputCaptureExtension.class)
class NoLeakTest {
    private static final String MARKER = "marker-4711";
    private static final String MARKED = """
            {"reference": "#", "asOf": "2026-11-21", "valueSet": "example-values",
             "individuals": [{"ref": "#p", "age": 34, "segments": {"#": "#"}}],
             "claims": [{"id": "#1", "individual": "#p", "outcome": "full-time-employment", "service": "#",
                         "achievedOn": "2024-06-03", "provider": "#", "evidence": {"kind": "RECORD", "reference": "#"}},
                        {"id": "#2", "individual": "#p", "outcome": "# unknown", "achievedOn": "2024-06-03"},
                        {"id": "#3", "outcome": "gardening", "achievedOn": "2024-06-03", "headcount": 3,
                         "evidence": {"kind": "SURVEY", "before": "#", "after": "#"}}],
             "previouslyCounted": [{"individual": "#p", "outcome": "gardening", "achievedOn": "2024-06-03",
                                    "reference": "#"}]}
            """.replace("#", MARKER);

    private final Caller caller;
    private final LoggingSystem logging;

    NoLeakTest(@LocalServerPort int port, @Autowired LoggingSystem logging) {
        this.caller = new Caller(port);
        this.logging = logging;
    }

    @BeforeEach
    void log_as_the_service_does() {
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
        logging.setLogLevel("org.claimable", LogLevel.TRACE);
    }

    @AfterEach
    void be_silent_again() {
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        logging.setLogLevel("org.claimable", null);
        logging.setLogLevel("org.springframework", null);
        logging.setLogLevel("org.apache.poi", null);
    }

    @ParameterizedTest
    @CsvSource({
        "200, POST, application/json, '', ''",
        "400, POST, application/json, '\"asOf\"', '\"asOf'",
        "405, PUT, application/json, '', ''",
        "406, POST, application/json, '', ''",
        "415, POST, text/plain, '', ''",
        "422, POST, application/json, '\"headcount\"', '\"marker-4711\"'",
        "422, POST, application/json, '2024-06-03', 'marker-4711'",
        "422, POST, application/json, 'marker-47112', 'marker-47111'",
        "422, POST, application/json, 'example-values', 'marker-4711'"
    })
    void nothing_submitted_is_logged(
            int status, String method, String type, String text, String mistake, CapturedOutput output) {
        Map<String, String> headers = Map.of("Content-Type", type, "Accept", status == 406 ? "application/xml" : "*/*");
        byte[] body = MARKED.replace(text, mistake).getBytes(StandardCharsets.UTF_8);
        Answer answer = caller.send(method, Caller.EVALUATIONS, body, headers);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(output).doesNotContain(MARKER);
    }

    @ParameterizedTest
    @CsvSource({"200, 2024-06-03", "422, #", "400, '\"#'"})
    void nothing_of_a_table_is_logged(int status, String date, CapturedOutput output) {
        logging.setLogLevel("org.springframework", LogLevel.TRACE);
        String table = "Claim,Person,Outcome,Date,Colour #\n#1,#p,# gardening," + date + ",#\n";
        byte[] body = table.replace("#", MARKER).getBytes(StandardCharsets.UTF_8);
        String path = Caller.EVALUATIONS + "?asOf=2026-11-21";
        assertThat(caller.send("POST", path, body, Map.of("Content-Type", "text/csv"))
                        .status())
                .isEqualTo(status);
        assertThat(output).doesNotContain(MARKER);
    }

    @Test
    void what_the_service_logs_is_seen_here(CapturedOutput output) {
        LoggerFactory.getLogger(getClass()).error("This line was logged.");
        assertThat(output).contains("This line was logged.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    void nothing_submitted_is_logged_when_a_table_is_written(String accepted, CapturedOutput output) {
        logging.setLogLevel("org.apache.poi", LogLevel.TRACE);
        Map<String, String> headers = Map.of("Content-Type", "application/json", "Accept", accepted);
        Answer answer = caller.send("POST", Caller.EVALUATIONS, MARKED.getBytes(StandardCharsets.UTF_8), headers);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(output).doesNotContain(MARKER);
    }

    @Test
    void nothing_submitted_is_logged_at_any_level(CapturedOutput output) {
        logging.setLogLevel("org.springframework", LogLevel.TRACE);
        caller.post(MARKED).given();
        assertThat(output).doesNotContain(MARKER);
    }
}
