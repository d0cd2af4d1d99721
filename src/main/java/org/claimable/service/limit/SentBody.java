package org.claimable.service.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.claimable.service.limit.AnswerResponse.Pace;
import org.claimable.service.limit.Limit.LimitReachedException;
import org.claimable.service.limit.Memory.Allowance;

/**
 * The body of a request, read whole before anything is done with it, so that who sends slowly keeps no one waiting. It is held in
 * memory that was set aside for it, and that is given back as it is read on.
 */
final class SentBody extends InputStream {
    private static final int PART = 1 << 14;

    private final LimitSettings settings;
    private final Allowance allowance;
    private final Weight weight;
    private final long most;
    private final Pace pace;
    private final Deque<byte[]> parts = new ArrayDeque<>();
    private int position;
    private long size;

    private SentBody(LimitSettings settings, Allowance allowance, Weight weight, long most) {
        this.settings = settings;
        this.allowance = allowance;
        this.weight = weight;
        this.most = most;
        this.pace = Pace.of(settings);
    }

    /**
     * The body of a request, to be closed by its user: of at most so many bytes, and within the memory and the time there are, with
     * {@link LimitReachedException} otherwise; {@code weight} learns of all of them.
     */
    static SentBody of(
            HttpServletRequest request, LimitSettings settings, Allowance allowance, Weight weight, long most)
            throws IOException {
        SentBody body = new SentBody(settings, allowance, weight, most);
        boolean whole = false;
        try {
            body.requireFits(request.getContentLengthLong());
            body.readAll(request.getInputStream());
            whole = true;
            return body;
        } catch (IOException failed) {
            if (isSilence(failed)) {
                throw body.tooSlow();
            }
            throw failed;
        } finally {
            if (!whole) {
                body.close();
            }
        }
    }

    private static boolean isSilence(Throwable failed) {
        return failed instanceof SocketTimeoutException || failed.getCause() instanceof SocketTimeoutException;
    }

    private void readAll(InputStream stream) throws IOException {
        byte[] part = new byte[PART];
        int filled = 0;
        for (int count = 0; count >= 0; count = read(stream, part, filled)) {
            filled += count;
            requireFits(pace.bytes());
            if (filled == PART) {
                keep(part);
                part = new byte[PART];
                filled = 0;
            }
        }
        keep(Arrays.copyOf(part, filled));
    }

    private int read(InputStream stream, byte[] part, int filled) throws IOException {
        long since = System.nanoTime();
        int count = stream.read(part, filled, PART - filled);
        pace.passed(Math.max(0, count), since);
        if (pace.isTooSlow() || pace.seconds() > settings.bodyTime().toSeconds()) {
            throw tooSlow();
        }
        return count;
    }

    private void keep(byte[] part) {
        weight.add(part, part.length);
        if (!allowance.take(part.length)) {
            throw Limit.noMemory(settings.waitTime());
        }
        parts.add(part);
        size += part.length;
    }

    private void requireFits(long bytes) {
        if (bytes > most) {
            throw tooLarge(Limit.BODY, "The body is over the limit of %,d bytes.", most);
        }
        if (bytes > allowance.size()) {
            throw tooLarge(Limit.WEIGHT, "The body is over the %,d bytes that there is memory for.", allowance.size());
        }
    }

    private static LimitReachedException tooLarge(Limit limit, String what, long bytes) {
        String toDo = " Send fewer claims at a time, or send them to /v1/evaluations/stream.";
        return limit.reached(null, what + toDo, bytes);
    }

    private LimitReachedException tooSlow() {
        return Limit.SLOW.reached(
                null,
                "The body came too slowly: %,d bytes in %,d seconds. Send at least %,d bytes a second, and all within %,d seconds.",
                pace.bytes(),
                pace.seconds(),
                settings.slowest().toBytes(),
                settings.bodyTime().toSeconds());
    }

    /** How many bytes were sent. */
    long size() {
        return size;
    }

    @Override
    public int available() {
        return parts.isEmpty() ? 0 : parts.peek().length - position;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        while (!parts.isEmpty() && available() == 0) {
            allowance.give(parts.remove().length);
            position = 0;
        }
        if (parts.isEmpty()) {
            return -1;
        }
        int count = Math.min(length, available());
        System.arraycopy(parts.peek(), position, buffer, offset, count);
        position += count;
        return count;
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            allowance.give(parts.remove().length);
        }
    }
}
