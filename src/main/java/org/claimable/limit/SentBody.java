package org.claimable.limit;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;

/** The body of a request as it was sent, in memory that was set aside for it, and that is given back as it is read on. */
final class SentBody extends InputStream {
    private final Room room;
    private final Deque<byte[]> parts = new ArrayDeque<>();
    private int position;
    private long size;

    SentBody(Room room) {
        this.room = room;
    }

    /** Adds what was sent next; false, and nothing added, where there is no memory for it. */
    boolean add(byte[] part) {
        if (!room.take(part.length)) {
            return false;
        }
        parts.add(part);
        size += part.length;
        return true;
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
