package org.claimable.bench.service;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

/** Posts a file of claims to the service's stream and keeps the answer; prints the seconds that took. */
public final class PostStream {
    private PostStream() {}

    /** Arguments: port, claims, decisions. */
    public static void main(String[] arguments) throws Exception {
        URI address = URI.create("http://127.0.0.1:%s/v1/evaluations/stream".formatted(arguments[0]));
        HttpRequest request = HttpRequest.newBuilder(address)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/x-ndjson")
                .header("Accept", "application/x-ndjson")
                .POST(BodyPublishers.ofFile(Path.of(arguments[1])))
                .build();
        long began = System.nanoTime();
        HttpResponse<Path> answer =
                HttpClient.newHttpClient().send(request, BodyHandlers.ofFile(Path.of(arguments[2])));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("The service answered " + answer.statusCode());
        }
        System.out.println((System.nanoTime() - began) / 1e9);
    }
}
