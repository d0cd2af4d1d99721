package org.claimable.service.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Asks the service as a visitor or a program does, with the JDK's own client, which logs nothing; keeps cookies, follows no redirect. */
final class Browser {
    private final int port;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Browser(int port) {
        this.port = port;
    }

    int port() {
        return port;
    }

    HttpResponse<String> get(String address, String... headers) {
        return send("GET", address, new byte[0], headers);
    }

    HttpResponse<String> send(String method, String address, String body, String... headers) {
        return send(method, address, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** The answer; {@code headers} are a name and a value each. */
    HttpResponse<String> send(String method, String address, byte[] body, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                    .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
