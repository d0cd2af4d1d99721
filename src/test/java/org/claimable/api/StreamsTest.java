package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.claimable.launch.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A stream is answered while it is sent, line by line, and an answer that is not whole cannot be taken for one. */
@RunningService
@Timeout(600)
class StreamsTest {
    private static final Map<String, String> LINES = Map.of("Content-Type", "application/x-ndjson");
    private static final String PERSON =
            "{\"individual\":\"p%d\",\"claims\":[{\"id\":\"c\",\"outcome\":\"gardening\",\"achievedOn\":\"2024-07-01\"}]}\n";

    private final int port;
    private final Caller caller;

    StreamsTest(@LocalServerPort int port) {
        this.port = port;
        this.caller = new Caller(port);
    }

    private Answer stream(String lines) {
        return caller.send("POST", Caller.STREAM, lines.getBytes(StandardCharsets.UTF_8), LINES);
    }

    @Test
    void the_example_is_answered_as_shown() {
        List<String> answer = stream(Promises.example("StreamRequest").asString())
                .text()
                .lines()
                .toList();
        assertThat(answer.subList(0, 3))
                .isEqualTo(Promises.example("StreamResponse").asString().lines().toList());
        assertThat(answer).hasSize(4);
        assertThat(Json.read(answer.get(3)).at("/lines/failed").asInt()).isEqualTo(1);
    }

    @Test
    void a_header_that_is_wrong_is_a_problem_and_nothing_is_decided() {
        JsonNode problem = stream("{\"valueSet\":\"none\",\"individuals\":[]}\n" + PERSON.formatted(1))
                .refused(422);
        assertThat(problem.get("errors").valueStream().map(error -> error.get("code")
                        .asString()))
                .containsExactlyInAnyOrder("NOT_IN_HEADER", "UNKNOWN_VALUE_SET");
        stream("").refused(400);
        stream("nonsense").refused(400);
    }

    @Test
    void the_pinned_rule_set_and_value_set_decide() {
        JsonNode end = Json.read(
                stream("{\"ruleSet\":\"uksvb-legacy\",\"valueSet\":\"example-values\"}\n" + PERSON.formatted(1))
                        .text()
                        .lines()
                        .reduce((first, last) -> last)
                        .orElseThrow());
        assertThat(end.at("/ruleSet/id").asString()).isEqualTo("uksvb-legacy");
        assertThat(end.at("/options/rules").asString()).isEqualTo("WITH_LEGACY");
    }

    /** A request whose body is sent in parts, over a connection of its own. */
    private final class Conversation implements AutoCloseable {
        private final Socket socket = new Socket("127.0.0.1", port);
        private final OutputStream request = socket.getOutputStream();
        private final BufferedReader answer =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

        Conversation() throws IOException {
            socket.setSoTimeout((int) Patience.LONGEST.toMillis());
            write(
                    "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n"
                            .formatted(Caller.STREAM));
        }

        private void write(String text) throws IOException {
            request.write(text.getBytes(StandardCharsets.UTF_8));
            request.flush();
        }

        void send(String text) throws IOException {
            write("%x\r\n%s\r\n".formatted(text.getBytes(StandardCharsets.UTF_8).length, text));
        }

        void end() throws IOException {
            write("0\r\n\r\n");
        }

        /** The next line that has this in it; null where the answer ends before. */
        String next(String part) throws IOException {
            String line = answer.readLine();
            while (line != null && !line.contains(part)) {
                line = answer.readLine();
            }
            return line;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void a_line_is_answered_before_the_next_is_sent() throws IOException {
        try (Conversation conversation = new Conversation()) {
            conversation.send("{\"valueSet\":\"example-values\"}\n");
            for (int i = 1; i < 4; i++) {
                conversation.send(PERSON.formatted(i));
                assertThat(conversation.next("\"individual\":\"p%d\"".formatted(i)))
                        .isNotNull();
            }
            conversation.end();
            assertThat(conversation.next("\"summary\"")).contains("\"read\":3");
            assertThat(conversation.next("0")).isEqualTo("0");
        }
    }

    @Test
    void a_caller_who_goes_away_stops_the_work_and_no_one_else() throws Exception {
        Conversation gone = new Conversation();
        gone.send("{}\n" + PERSON.formatted(1));
        assertThat(gone.next("p1")).isNotNull();
        gone.close();
        Patience.until("nothing is decided any more", () -> !isDeciding());
        assertThat(stream(Promises.example("StreamRequest").asString()).status())
                .isEqualTo(200);
    }

    private static boolean isDeciding() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("reads lines")
                        || thread.getName().equals("decides lines"));
    }

    @Test
    void an_answer_that_breaks_off_has_no_proper_end() throws IOException {
        try (Conversation conversation = new Conversation()) {
            conversation.send("{}\n" + PERSON.formatted(1));
            assertThat(conversation.next("p1")).isNotNull();
            conversation.write("no chunk\r\n");
            assertThat(conversation.next("summary")).isNull();
        }
    }
}
