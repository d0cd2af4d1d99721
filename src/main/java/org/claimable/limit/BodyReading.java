package org.claimable.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Arrays;

/**
 * Reads the body of a request whole before anything is done with it, so that who sends slowly keeps no one waiting; within the
 * bytes, the memory and the time there are, with {@link LimitReachedException} otherwise.
 */
final class BodyReading {
    private static final int PART = 1 << 14;

    private final LimitSettings settings;
    private final Room room;
    private final Weight weight;
    private final long most;
    private final Pace pace;

    /** Of at most so many bytes; {@code weight} is told of all of them. */
    BodyReading(LimitSettings settings, Room room, Weight weight, long most) {
        this.settings = settings;
        this.room = room;
        this.weight = weight;
        this.most = most;
        this.pace = Pace.of(settings);
    }

    /** The body of a request, to be closed by whoever asks for it. */
    SentBody read(HttpServletRequest request) throws IOException {
        SentBody body = new SentBody(room);
        boolean whole = false;
        try {
            requireFits(request.getContentLengthLong());
            readAll(request.getInputStream(), body);
            whole = true;
            return body;
        } catch (IOException failed) {
            if (isSilence(failed)) {
                throw tooSlow();
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

    private void readAll(InputStream stream, SentBody body) throws IOException {
        byte[] part = new byte[PART];
        int filled = 0;
        for (int count = 0; count >= 0; count = read(stream, part, filled)) {
            filled += count;
            requireFits(pace.bytes());
            if (filled == PART) {
                keep(part, body);
                part = new byte[PART];
                filled = 0;
            }
        }
        keep(Arrays.copyOf(part, filled), body);
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

    private void keep(byte[] part, SentBody body) {
        weight.add(part, part.length);
        if (!body.add(part)) {
            throw LimitReachedException.noMemory(settings.waitTime());
        }
    }

    private void requireFits(long bytes) {
        if (bytes > most) {
            throw tooLarge(Limit.BODY, "The body is over the limit of %,d bytes.", most);
        }
        if (bytes > room.size()) {
            throw tooLarge(Limit.WEIGHT, "The body is over the %,d bytes that there is memory for.", room.size());
        }
    }

    private static LimitReachedException tooLarge(Limit limit, String what, long bytes) {
        String toDo = " Send fewer claims at a time, or send them to /v1/evaluations/stream.";
        return new LimitReachedException(limit, null, what.formatted(bytes) + toDo);
    }

    private LimitReachedException tooSlow() {
        return new LimitReachedException(
                Limit.SLOW,
                null,
                "The body came too slowly: %,d bytes in %,d seconds. Send at least %,d bytes a second, and all within %,d seconds."
                        .formatted(
                                pace.bytes(),
                                pace.seconds(),
                                settings.slowest().toBytes(),
                                settings.bodyTime().toSeconds()));
    }
}
