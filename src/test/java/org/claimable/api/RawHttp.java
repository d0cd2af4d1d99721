package org.claimable.api;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests written to a socket as they stand, of paths that openapi.yaml does not know, or slowly. */
final class RawHttp {
    private static final int FIRST = 50;

    private RawHttp() {}

    /** The whole answer with its headers. */
    static String get(int port, String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            write(socket, "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(path));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Sends the headers and the beginning of a body in ASCII. */
    static Upload begin(int port, String path, String body) throws IOException {
        return begin(port, path, "application/json", body);
    }

    /** The same of a media type. */
    static Upload begin(int port, String path, String type, String body) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        write(
                socket,
                "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(path, type, body.length(), body.substring(0, FIRST)));
        return new Upload(socket, body.substring(FIRST));
    }

    /** A body of which the rest is still to be sent. */
    record Upload(Socket socket, String rest) implements AutoCloseable {
        /** Waits until the answer begins. */
        void awaitAnswer() throws IOException {
            socket.getInputStream().read();
        }

        /** Sends the rest; the rest of the answer. */
        String end() throws IOException {
            write(socket, rest);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }
}
