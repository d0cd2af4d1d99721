package org.claimable.bench;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/** How the answers to one question came out, and how long they took, in nanoseconds. */
final class LoadTally {
    private static final int MOST_SHOWN = 300;

    private final AtomicReference<String> firstWrong = new AtomicReference<>();
    private long[] taken = new long[1 << 12];
    private int count;
    private int refused;
    private int wrong;

    synchronized void answered(long nanoseconds) {
        if (count == taken.length) {
            taken = Arrays.copyOf(taken, 2 * count);
        }
        taken[count++] = nanoseconds;
    }

    /** Refused in words because the service is busy: 429 or 503 with Retry-After. */
    synchronized void refused() {
        refused++;
    }

    synchronized void wrong(String what) {
        firstWrong.compareAndSet(null, what.substring(0, Math.min(what.length(), MOST_SHOWN)));
        wrong++;
    }

    synchronized int wrong() {
        return wrong;
    }

    String firstWrong() {
        return firstWrong.get();
    }

    /** A row of a table: answers a second, p50, p95, p99 and longest in milliseconds, refused, wrong. */
    synchronized String row(String words, double seconds) {
        Arrays.sort(taken, 0, count);
        return "| %s | %,d | %.1f | %.1f | %.1f | %.1f | %.1f | %d | %d |"
                .formatted(words, count, count / seconds, at(0.5), at(0.95), at(0.99), at(1), refused, wrong);
    }

    private double at(double part) {
        return count == 0 ? 0 : taken[(int) Math.min(count - 1L, (long) (part * count))] / 1e6;
    }
}
