package org.claimable.service.limit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * The memory for people and names that streams met. Each stream has a share of its own. One that needs more takes the large part,
 * which one at a time has until its end; others wait for it, in the order in which they asked. One that has it and is sent too slowly
 * while others wait loses it.
 */
final class PeopleMemory {
    private static final int HUNDRED = 100;
    private static final int SHARES = 40;
    private static final long MOMENT = TimeUnit.SECONDS.toNanos(1);

    private final long share;
    private final long large;
    private final Deque<Part> waiting = new ArrayDeque<>();
    private Part holder;

    /** So many bytes in all, for so many streams at once. */
    PeopleMemory(long size, int streams) {
        this.share = size / HUNDRED * SHARES / streams;
        this.large = size / HUNDRED * (HUNDRED - SHARES);
    }

    /** How many bytes a stream may take at most. */
    long most() {
        return large;
    }

    /** What a stream has of it that begins now, and is sent as fast as {@code sent} says. */
    Part part(Sent sent) {
        return new Part(sent);
    }

    /** How long a stream waited for its sender, and what came meanwhile. */
    static final class Sent {
        private final Duration patience;
        private final long slowest;
        private long waited;
        private long bytes;
        private long since;

        Sent(LimitSettings settings) {
            this.patience = settings.patience();
            this.slowest = settings.slowest().toBytes();
        }

        /** It waits for its sender from now on. */
        synchronized void asked() {
            since = System.nanoTime();
        }

        /** So many bytes came. */
        synchronized void came(int count) {
            waited += System.nanoTime() - since;
            since = 0;
            bytes += Math.max(0, count);
        }

        /** How fast it is from now on. */
        private synchronized void begin() {
            waited = 0;
            bytes = 0;
            since = since == 0 ? 0 : System.nanoTime();
        }

        private synchronized boolean isTooSlow() {
            long over = waited + (since == 0 ? 0 : System.nanoTime() - since) - patience.toNanos();
            return over > 0 && bytes < slowest * (over / 1e9);
        }
    }

    /** What one stream has. */
    final class Part implements AutoCloseable {
        private final Sent sent;
        private boolean lost;

        private Part(Sent sent) {
            this.sent = sent;
        }

        /** Takes so many bytes in all, no more than {@link #most}, after waiting a moment; false where another has them for now. */
        boolean take(long bytes) throws InterruptedException {
            synchronized (PeopleMemory.this) {
                if (bytes <= share || holder == this) {
                    return true;
                }
                if (!waiting.contains(this)) {
                    beginToWait();
                }
                if (!isNext()) {
                    lookAtHolder();
                    TimeUnit.NANOSECONDS.timedWait(PeopleMemory.this, MOMENT);
                }
                return isNext() && become();
            }
        }

        private void beginToWait() {
            if (waiting.isEmpty() && holder != null) {
                holder.sent.begin();
            }
            waiting.add(this);
        }

        private void lookAtHolder() {
            if (holder != null && holder.sent.isTooSlow()) {
                holder.lost = true;
            }
        }

        private boolean isNext() {
            return holder == null && waiting.peek() == this;
        }

        private boolean become() {
            waiting.remove();
            holder = this;
            sent.begin();
            return true;
        }

        /** Whether it has lost the large part, and is to end. */
        boolean isLost() {
            synchronized (PeopleMemory.this) {
                return lost;
            }
        }

        @Override
        public void close() {
            synchronized (PeopleMemory.this) {
                waiting.remove(this);
                holder = holder == this ? null : holder;
                PeopleMemory.this.notifyAll();
            }
        }
    }
}
