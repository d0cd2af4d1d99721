package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.claimable.ShownProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A body over the limit is refused, whether it says its length first or comes in chunks. */
@SpringBootTest(
        classes = Service.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"claimable.rules.folder=rules", "claimable.limits.body=1KB"})
class TooLargeTest {
    private static final int LIMIT = 1024;

    private final Caller caller;

    TooLargeTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT + 1, 10 * LIMIT, 1000 * LIMIT})
    void a_body_over_the_limit_is_refused(int length) {
        Answer answer = caller.post(ofLength(length));
        answer.refused(413);
        ShownProblems.assertShown("TooLargeResponse", answer.text());
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT + 1, 10 * LIMIT, 1000 * LIMIT})
    void a_body_over_the_limit_in_chunks_is_refused(int length) throws Exception {
        inChunks(ofLength(length)).refused(413);
    }

    @Test
    void a_body_of_just_the_limit_is_decided() throws Exception {
        assertThat(caller.post(ofLength(LIMIT)).decision("c1").get("verdict").asString())
                .isEqualTo("CLAIMABLE");
        assertThat(inChunks(ofLength(LIMIT)).bytes())
                .isEqualTo(caller.post(ofLength(LIMIT)).bytes());
    }

    @Test
    void a_plan_over_the_limit_is_refused() {
        caller.post(Caller.FORECASTS, "{}" + " ".repeat(LIMIT)).refused(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/csv",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "multipart/form-data; boundary=b"
            })
    void a_table_over_the_limit_is_refused(String type) {
        byte[] body = ("--b\r\nContent-Disposition: form-data; name=\"claims\"\r\n\r\n" + "x".repeat(LIMIT))
                .getBytes(StandardCharsets.UTF_8);
        caller.send("POST", Caller.EVALUATIONS, body, Map.of("Content-Type", type))
                .refused(413);
    }

    @Test
    void spaces_after_the_end_count() {
        caller.post(Request.ofOneClaim().text() + " ".repeat(LIMIT)).refused(413);
    }

    @Test
    void a_body_that_is_malformed_and_too_large_is_too_large() {
        caller.post("]".repeat(LIMIT + 1)).refused(413);
    }

    private static String ofLength(int length) {
        String request = Request.ofOneClaim().text();
        return " ".repeat(length - request.length()) + request;
    }

    private Answer inChunks(String body) throws IOException, InterruptedException {
        byte[] octets = body.getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d%s".formatted(caller.port(), Caller.EVALUATIONS)))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(octets)))
                .build();
        var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        String type = response.headers().firstValue("Content-Type").orElse("");
        Answer answer = new Answer(response.statusCode(), type, response.body());
        Promises.assertKept(Caller.EVALUATIONS, answer);
        return answer;
    }
}
