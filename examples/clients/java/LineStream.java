import java.io.*;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocketFactory;

/** Lines sent to a service whose answer is read while they are sent, which java.net.http does not do: it sends everything first. */
class LineStream implements Closeable {
    private final Socket connection;
    private final OutputStream out;
    private final InputStream in;
    private BufferedReader answer;

    LineStream(String address) throws IOException {
        URI service = URI.create(address);
        boolean secure = service.getScheme().equals("https");
        int port = service.getPort() > 0 ? service.getPort() : secure ? 443 : 80;
        connection = secure ? SSLSocketFactory.getDefault().createSocket(service.getHost(), port) : new Socket(service.getHost(), port);
        out = connection.getOutputStream();
        in = new BufferedInputStream(connection.getInputStream());
        String head = "POST /v1/evaluations/stream HTTP/1.1\r\nHost: " + service.getAuthority()
                + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
    }

    void send(String line) throws IOException {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write('\r');
        out.write('\n');
        out.flush();
    }

    /** Says that there are no more lines. */
    void end() throws IOException {
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** The next line of the answer, null at its end. */
    String read() throws IOException {
        if (answer == null) {
            String status = headerLine();
            while (!headerLine().isEmpty()) {}
            answer = new BufferedReader(new InputStreamReader(new Chunks(), StandardCharsets.UTF_8));
            if (!status.contains(" 200")) {
                throw new IOException(status + " " + answer.readLine());
            }
        }
        return answer.readLine();
    }

    private String headerLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }

    /** What is in the chunks of the answer. */
    private class Chunks extends InputStream {
        private int left;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            if (left == 0) {
                String size = headerLine();
                left = Integer.parseInt(size.isEmpty() ? headerLine() : size, 16);
            }
            int read = left == 0 ? -1 : in.read(into, from, Math.min(most, left));
            left -= Math.max(read, 0);
            return read;
        }
    }
}
