package org.claimable.service.limit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimable.launch.Patience;

/** A request that is written to a connection of its own, as slowly as wished, and its answer. */
final class RawCall implements AutoCloseable {
    static final String EVALUATIONS = "/v1/evaluations";
    static final String STREAM = "/v1/evaluations/stream";

    private static final int PATIENCE = (int) Patience.LONGEST.toMillis();
    private static final Pattern STATUS = Pattern.compile("HTTP/1.1 (\\d{3})");

    private final Socket socket;

    RawCall(int port) throws IOException {
        this(port, "127.0.0.1");
    }

    /** From one of the addresses of this machine. */
    RawCall(int port, String from) throws IOException {
        socket = new Socket();
        socket.setReceiveBufferSize(1 << 14);
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.setSoTimeout(PATIENCE);
    }

    /** The whole answer to a request with a body of JSON. */
    static Answered post(int port, String path, String body) throws IOException {
        try (RawCall call = new RawCall(port)) {
            return call.begin(path, "application/json", body.length())
                    .send(body)
                    .answer();
        }
    }

    static Answered get(int port, String path) throws IOException {
        return get(port, path, "127.0.0.1");
    }

    static Answered get(int port, String path, String from) throws IOException {
        try (RawCall call = new RawCall(port, from)) {
            return call.send("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(path))
                    .answer();
        }
    }

    /** Sends the headers of a request with a body of so many bytes. */
    RawCall begin(String path, String type, long length) throws IOException {
        return send(
                "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(path, type, length));
    }

    RawCall send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    RawCall send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** Whether some of the answer has come. */
    boolean isAnswered() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    /** What comes first of the answer, once there is any of it. */
    String firstOfAnswer() throws IOException {
        byte[] part = new byte[1 << 16];
        return new String(part, 0, Math.max(0, socket.getInputStream().read(part)), StandardCharsets.UTF_8);
    }

    /** All that comes until the connection ends. */
    Answered answer() throws IOException {
        return answer(false);
    }

    /** An answer in parts until its last one, whether or not the connection ends. */
    Answered wholeAnswer() throws IOException {
        return answer(true);
    }

    private Answered answer(boolean inParts) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        InputStream stream = socket.getInputStream();
        byte[] part = new byte[1 << 16];
        try {
            for (int count = stream.read(part); count >= 0; count = stream.read(part)) {
                read.write(part, 0, count);
                boolean mayBeLast =
                        count < 7 || part[count - 2] == '\r' && part[count - 4] == '\r' && part[count - 5] == '0';
                if (inParts
                        && mayBeLast
                        && read.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n0\r\n\r\n")) {
                    break;
                }
            }
        } catch (java.net.SocketException cutOff) {
            // What came before is the answer.
        }
        return new Answered(read.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** An answer as it came, with its headers. */
    record Answered(String text) {
        /** 0 where there was none. */
        int status() {
            Matcher found = STATUS.matcher(text);
            return found.find() ? Integer.parseInt(found.group(1)) : 0;
        }

        /** The value of a header, null where there is none. */
        String header(String name) {
            Matcher found = Pattern.compile("(?mi)^" + Pattern.quote(name) + ": (.*?)\r?$")
                    .matcher(text);
            return found.find() ? found.group(1) : null;
        }
    }
}
