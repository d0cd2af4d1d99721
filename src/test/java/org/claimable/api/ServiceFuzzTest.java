package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** Whatever bytes are sent to the service over HTTP, it answers what openapi.yaml promises, and never by a fault of its own. */
class ServiceFuzzTest {
    private static final int OUR_FAULT = 500;
    /** The service is started before anything is sent, so that no input takes long for that. */
    private static final int PORT = ((WebServerApplicationContext) SpringApplication.run(
                    Service.class,
                    "--server.port=0",
                    "--claimable.rules.folder=rules",
                    "--claimable.limits.requests-per-minute=0",
                    "--logging.level.root=OFF"))
            .getWebServer()
            .getPort();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final List<Door> DOORS = List.of(
            new Door(Caller.EVALUATIONS, "application/json", false),
            new Door(Caller.EVALUATIONS, "application/json", true),
            new Door(Caller.EVALUATIONS, "text/csv", false),
            new Door(Caller.FORECASTS, "application/json", false),
            new Door(Caller.COMPARISONS, "application/json", false),
            new Door(Caller.STREAM, "application/x-ndjson", false));

    /** Where bytes are sent, as what, and whether compressed. */
    private record Door(String path, String type, boolean gzip) {
        byte[] body(byte[] bytes) throws IOException {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            if (!gzip) {
                return bytes;
            }
            try (GZIPOutputStream compressed = new GZIPOutputStream(body)) {
                compressed.write(bytes);
            }
            return body.toByteArray();
        }
    }

    /** The first byte says which door is tried, the others are the body. */
    @DictionaryFile(resourcePath = "/org/claimable/fuzz/json.dict")
    @FuzzTest
    void any_bytes_are_answered_as_promised(byte[] bytes) throws Exception {
        if (bytes.length == 0) {
            return;
        }
        Door door = DOORS.get((bytes[0] & 0xFF) % DOORS.size());
        Answer answer = send(door, Arrays.copyOfRange(bytes, 1, bytes.length));
        assertThat(answer.status()).as(answer.text()).isLessThan(OUR_FAULT);
        Promises.assertKept(door.path(), answer);
    }

    private static Answer send(Door door, byte[] bytes) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d%s".formatted(PORT, door.path())))
                .header("Content-Type", door.type())
                .POST(HttpRequest.BodyPublishers.ofByteArray(door.body(bytes)));
        if (door.gzip()) {
            request.header("Content-Encoding", "gzip");
        }
        HttpResponse<byte[]> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(
                answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""), answer.body());
    }
}
