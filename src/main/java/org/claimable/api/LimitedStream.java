package org.claimable.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpInputMessage;

/** A stream that fails once more than so many bytes were read. */
final class LimitedStream extends FilterInputStream {
    private final long most;
    private long read;

    LimitedStream(InputStream stream, long most) {
        super(stream);
        this.most = most;
    }

    /** The body of a message; it fails at once where the message says that it is longer. */
    static LimitedStream of(HttpInputMessage message, long most) throws IOException {
        if (message.getHeaders().getContentLength() > most) {
            throw new BodyTooLargeException(most);
        }
        return new LimitedStream(message.getBody(), most);
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int octets) {
        read += octets;
        if (read > most) {
            throw new BodyTooLargeException(most);
        }
    }
}
