package org.claimable.limit;

import java.util.concurrent.atomic.AtomicLong;

/** So many bytes of heap that are taken and given back; by whom is the business of those who do. */
public final class Room {
    private final long size;
    private final AtomicLong taken = new AtomicLong();

    Room(long size) {
        this.size = size;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    long taken() {
        return taken.get();
    }

    /** Takes so many bytes; false, and nothing taken, where there are not so many. */
    public boolean take(long bytes) {
        if (taken.addAndGet(bytes) <= size) {
            return true;
        }
        taken.addAndGet(-bytes);
        return false;
    }

    /** Whether there are so many now. */
    boolean fits(long bytes) {
        return taken.get() + bytes <= size;
    }

    public void give(long bytes) {
        taken.addAndGet(-bytes);
    }
}
