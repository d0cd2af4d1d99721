package org.claimable.service.access;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Requests written to a socket as they stand, so that nothing corrects or refuses them on the way. */
record Asking(int port) {
    private static final String CLAIM = """
            {"claims":[{"id":"c1","outcome":"gardening","achievedOn":"2024-06-03"}]}""";

    /** An answer with its headers. */
    record Answer(String text) {
        int status() {
            return Integer.parseInt(text.substring(9, 12));
        }

        /** The values of a header. */
        List<String> header(String name) {
            return text.lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                    .map(line -> line.substring(name.length() + 2))
                    .toList();
        }

        /** The name and value of the session's cookie. */
        String cookie() {
            return header("Set-Cookie").get(0).split(";")[0];
        }
    }

    Answer get(String path, String... headers) throws IOException {
        return ask("GET", path, "", headers);
    }

    Answer post(String path, String... headers) throws IOException {
        String[] typed = Arrays.copyOf(headers, headers.length + 1);
        typed[headers.length] = "Content-Type: application/json";
        return ask("POST", path, CLAIM, typed);
    }

    Answer form(String path, String body, String... headers) throws IOException {
        String[] typed = Arrays.copyOf(headers, headers.length + 1);
        typed[headers.length] = "Content-Type: application/x-www-form-urlencoded";
        return ask("POST", path, body, typed);
    }

    Answer ask(String method, String path, String body, String... headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
            String request =
                    "%s %s HTTP/1.1\r\nHost: claims.example\r\nConnection: close\r\nContent-Length: %d\r\n%s\r\n%s"
                            .formatted(method, path, body.length(), more, body);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new Answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
