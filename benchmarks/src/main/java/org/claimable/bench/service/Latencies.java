package org.claimable.bench.service;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/** How long answers took, in nanoseconds. */
final class Latencies {
    private long[] taken = new long[1 << 16];
    private int count;
    private IOException fault;

    synchronized void add(long nanoseconds) {
        if (count == taken.length) {
            taken = Arrays.copyOf(taken, 2 * count);
        }
        taken[count++] = nanoseconds;
    }

    synchronized void fault(IOException met) {
        fault = met;
    }

    /** Answers a second and milliseconds: {@code rate=… p50=… p95=… p99=… most=…}. */
    synchronized String text(double seconds) {
        if (fault != null || count == 0) {
            throw new IllegalStateException("Not every question was answered.", fault);
        }
        Arrays.sort(taken, 0, count);
        return String.format(
                Locale.ROOT,
                "rate=%.1f p50=%.3f p95=%.3f p99=%.3f most=%.3f",
                count / seconds,
                at(0.5),
                at(0.95),
                at(0.99),
                at(1));
    }

    private double at(double part) {
        return taken[(int) Math.min(count - 1L, (long) (part * count))] / 1e6;
    }
}
