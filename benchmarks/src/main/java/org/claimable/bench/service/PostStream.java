package org.claimable.bench.service;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * Posts a file of claims to the service's stream and keeps the answer, which is read while the claims are sent; prints the
 * seconds that took. Java's own client would send all of it before it reads.
 */
public final class PostStream {
    private static final String HEAD =
            "POST /v1/evaluations/stream HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                    + "Accept: application/x-ndjson\r\nConnection: close\r\nContent-Length: %d\r\n\r\n";

    private PostStream() {}

    /** Arguments: port, claims, decisions. */
    public static void main(String[] arguments) throws Exception {
        Path claims = Path.of(arguments[1]);
        long began = System.nanoTime();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
                OutputStream decisions = Files.newOutputStream(Path.of(arguments[2]))) {
            CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> send(claims, socket));
            Answer.pass(new BufferedInputStream(socket.getInputStream(), 1 << 16), decisions);
            sent.join();
        }
        System.out.println((System.nanoTime() - began) / 1e9);
    }

    private static void send(Path claims, Socket socket) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(HEAD.formatted(Files.size(claims)).getBytes(StandardCharsets.US_ASCII));
            Files.copy(claims, out);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** An answer in chunks. */
    private static final class Answer {
        private Answer() {}

        static void pass(InputStream in, OutputStream to) throws IOException {
            String status = Connection.line(in);
            if (!status.startsWith("HTTP/1.1 200")) {
                throw new IOException("The service answered: " + status);
            }
            while (!Connection.line(in).isEmpty()) {}
            byte[] buffer = new byte[1 << 16];
            for (int left = size(in); left > 0; left = size(in)) {
                while (left > 0) {
                    int read = in.read(buffer, 0, Math.min(left, buffer.length));
                    if (read < 0) {
                        throw new IOException("The answer was cut off.");
                    }
                    to.write(buffer, 0, read);
                    left -= read;
                }
                Connection.line(in);
            }
        }

        private static int size(InputStream in) throws IOException {
            return Integer.parseInt(Connection.line(in), 16);
        }
    }
}
