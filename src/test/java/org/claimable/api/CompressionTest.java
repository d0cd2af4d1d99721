package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bodies may be compressed both ways; limits count what they expand to, and half of one is never taken for a whole. */
@SpringBootTest(
        classes = Service.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"claimable.rules.folder=rules", "claimable.limits.body=1MB"})
class CompressionTest {
    private static final int LIMIT = 1 << 20;
    private static final String PERSON =
            "{\"individual\":\"p%d\",\"claims\":[{\"id\":\"c\",\"outcome\":\"gardening\",\"achievedOn\":\"2024-07-01\"}]}\n";

    private final Caller caller;

    CompressionTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return compressed.toByteArray();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private Answer send(String path, String type, String encoding, byte[] body) {
        return caller.send("POST", path, body, Map.of("Content-Type", type, "Content-Encoding", encoding));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "x-gzip", "identity, gzip"})
    void a_compressed_cohort_is_decided_as_it_would_be_otherwise(String encoding) throws Exception {
        String request = Request.ofOneClaim().text();
        Answer answer = send(Caller.EVALUATIONS, "application/json", encoding, gzip(request));
        assertThat(answer.bytes()).isEqualTo(caller.post(request).bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "zstd", "gzip, gzip", "nonsense"})
    void a_body_in_another_encoding_is_refused(String encoding) throws Exception {
        Answer answer = send(Caller.EVALUATIONS, "application/json", encoding, gzip("{}"));
        assertThat(answer.refused(415).get("detail").asString()).contains("gzip");
    }

    @ParameterizedTest
    @CsvSource({"/v1/evaluations, application/json", "/v1/evaluations, text/csv", "/v1/forecasts, application/json"})
    void what_expands_beyond_the_limit_is_too_large(String path, String type) throws Exception {
        byte[] bomb = gzip(" ".repeat(100 * LIMIT));
        assertThat(bomb.length).isLessThan(LIMIT);
        send(path, type, "gzip", bomb).refused(413);
    }

    @Test
    void what_is_not_whole_is_malformed() throws Exception {
        byte[] whole = gzip(Request.ofOneClaim().text());
        for (int length : new int[] {1, 9, whole.length / 2, whole.length - 1}) {
            send(Caller.EVALUATIONS, "application/json", "gzip", Arrays.copyOf(whole, length))
                    .refused(400);
        }
        send(Caller.EVALUATIONS, "application/json", "gzip", "{}".getBytes(StandardCharsets.UTF_8))
                .refused(400);
    }

    @Test
    void a_second_member_is_read_like_the_first() throws Exception {
        byte[] lines = joined(gzip("{}\n" + PERSON.formatted(1)), gzip(PERSON.formatted(2)));
        Answer answer = send(Caller.STREAM, "application/x-ndjson", "gzip", lines);
        assertThat(answer.text()).contains("\"individual\":\"p1\"", "\"individual\":\"p2\"", "\"read\":2");
    }

    @Test
    void a_stream_that_is_cut_off_has_no_summary() throws Exception {
        byte[] lines = gzip("{}\n" + PERSON.formatted(1) + PERSON.formatted(2));
        HttpRequest request = HttpRequest.newBuilder(uri(Caller.STREAM))
                .header("Content-Type", "application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Arrays.copyOf(lines, lines.length - 8)))
                .build();
        String answer;
        try {
            answer = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException cutOff) {
            answer = "";
        }
        assertThat(answer).doesNotContain("\"summary\"");
    }

    @Test
    void an_answer_is_compressed_for_a_caller_who_accepts_it() throws Exception {
        HttpRequest.Builder outcomes = HttpRequest.newBuilder(uri("/v1/outcomes"));
        HttpResponse<byte[]> plain =
                HttpClient.newHttpClient().send(outcomes.build(), HttpResponse.BodyHandlers.ofByteArray());
        HttpResponse<byte[]> compressed = HttpClient.newHttpClient()
                .send(outcomes.header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(compressed.body().length).isLessThan(plain.body().length / 4);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
                .isEqualTo(plain.body());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(caller.port(), path));
    }
}
