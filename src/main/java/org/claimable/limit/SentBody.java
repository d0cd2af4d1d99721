package org.claimable.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The body of a request, read whole before anything is done with it, so that who sends slowly keeps no one waiting. Its memory is
 * given back as it is read on.
 */
final class SentBody extends InputStream {
    private static final int PART = 1 << 14;

    private final LimitSettings settings;
    private final Room room;
    private final Weight weight;
    private final Pace pace;
    private final Deque<byte[]> parts = new ArrayDeque<>();
    private int position;

    private SentBody(LimitSettings settings, Room room, Weight weight) {
        this.settings = settings;
        this.room = room;
        this.weight = weight;
        this.pace = Pace.of(settings);
    }

    /** Reads the body of a request, of at most so many bytes, within the room and time there are; {@link LimitReachedException} otherwise. */
    static SentBody read(HttpServletRequest request, long most, LimitSettings settings, Room room, Weight weight)
            throws IOException {
        SentBody body = new SentBody(settings, room, weight);
        try {
            body.requireFits(request.getContentLengthLong(), most);
            body.readAll(request.getInputStream(), most);
            return body;
        } catch (IOException failed) {
            body.close();
            if (isSilence(failed)) {
                throw body.tooSlow();
            }
            throw failed;
        } catch (RuntimeException refused) {
            body.close();
            throw refused;
        }
    }

    private static boolean isSilence(Throwable failed) {
        return failed instanceof SocketTimeoutException || failed.getCause() instanceof SocketTimeoutException;
    }

    private void readAll(InputStream stream, long most) throws IOException {
        byte[] part = new byte[PART];
        int filled = 0;
        for (int count = 0; count >= 0; count = read(stream, part, filled)) {
            filled += count;
            requireFits(pace.bytes(), most);
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
        if (!room.take(part.length)) {
            throw noRoom();
        }
        weight.add(part, part.length);
        parts.add(part);
    }

    /** How many bytes were sent. */
    long size() {
        return pace.bytes();
    }

    LimitReachedException noRoom() {
        return new LimitReachedException(
                Limit.MEMORY,
                settings.waitTime(),
                "The memory for requests is in use by others. Nothing was decided; try again in a few seconds.");
    }

    private void requireFits(long bytes, long most) {
        if (bytes > most) {
            throw new LimitReachedException(
                    Limit.BODY,
                    null,
                    "The body is over the limit of %,d bytes. Send fewer claims at a time, or send them to /v1/evaluations/stream."
                            .formatted(most));
        }
        if (bytes > room.size()) {
            throw new LimitReachedException(
                    Limit.WEIGHT,
                    null,
                    "The body is over the %,d bytes that there is memory for. Send fewer claims at a time, or send them to /v1/evaluations/stream."
                            .formatted(room.size()));
        }
    }

    private LimitReachedException tooSlow() {
        return new LimitReachedException(
                Limit.SLOW,
                null,
                "The body came too slowly: %,d bytes in %,d seconds. Send at least %,d bytes a second, and all of it within %,d seconds."
                        .formatted(
                                pace.bytes(),
                                pace.seconds(),
                                settings.slowest().toBytes(),
                                settings.bodyTime().toSeconds()));
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
            room.give(parts.remove().length);
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
            room.give(parts.remove().length);
        }
    }
}
