package org.claimable.golden;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.claimable.launch.Patience;

/** The service as callers and visitors come to it: over HTTP alone, with a cookie of its own, following no redirect. */
final class HttpDoor {
    static final String EVALUATIONS = "/v1/evaluations";
    static final String JSON = "application/json";
    static final String CSV = "text/csv";
    static final String NDJSON = "application/x-ndjson";
    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String BOUNDARY = "between-the-parts";
    private static final int FOUND = 302;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String start;

    HttpDoor(int port) {
        this.start = "http://127.0.0.1:" + port;
    }

    /** What came back. */
    record Reply(int status, String type, String location, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** The status and the type above the text. */
        String whole() {
            return "%d %s\n%s".formatted(status, type, text());
        }
    }

    /** A body in parts: a form's texts and files. */
    static final class Parts {
        private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

        Parts text(String name, String content) {
            return add("name=\"%s\"".formatted(name), content.getBytes(StandardCharsets.UTF_8));
        }

        Parts file(String name, String fileName, byte[] content) {
            return content == null ? this : add("name=\"%s\"; filename=\"%s\"".formatted(name, fileName), content);
        }

        private Parts add(String what, byte[] content) {
            String head = "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n".formatted(BOUNDARY, what);
            parts.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            parts.writeBytes(content);
            parts.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
            return this;
        }

        private byte[] body() {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.writeBytes(parts.toByteArray());
            body.writeBytes("--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
            return body.toByteArray();
        }
    }

    Reply get(String path) {
        return send(HttpRequest.newBuilder(URI.create(start + path)).GET());
    }

    Reply post(String path, String type, String accept, byte[] body) {
        return send(HttpRequest.newBuilder(URI.create(start + path))
                .header("Content-Type", type)
                .header("Accept", accept)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    Reply post(String path, String type, String body) {
        return post(path, type, "*/*", body.getBytes(StandardCharsets.UTF_8));
    }

    Reply post(String path, String accept, Parts parts) {
        return post(path, "multipart/form-data; boundary=" + BOUNDARY, accept, parts.body());
    }

    /** Sends a form of the page, and waits until what it began is finished: its address, or null where it was refused. */
    String begun(Reply reply) {
        if (reply.status() != FOUND) {
            return null;
        }
        String address = reply.location().replace(start, "");
        if (address.startsWith("/checks/")) {
            Patience.until(
                    "the check is finished",
                    () -> get(address + "/progress").text().contains("\"finished\":true"));
        }
        return address;
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse("-"),
                    response.headers().firstValue("Location").orElse(null),
                    response.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
