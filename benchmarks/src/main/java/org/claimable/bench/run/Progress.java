package org.claimable.bench.run;

import java.util.Locale;

/** Says on standard error what is measured, and how long all has taken. */
final class Progress {
    private final long began = System.nanoTime();
    private String part = "";

    void begin(Part next) {
        part = next.title();
        say("about %.0f min on a quiet machine".formatted(next.minutes()));
    }

    /** Says what is done now, such as "100,000 claims, run 2 of 5". */
    void say(String what) {
        long seconds = (System.nanoTime() - began) / 1_000_000_000L;
        System.err.printf(Locale.ROOT, "[%02d:%02d] %s: %s%n", seconds / 60, seconds % 60, part, what);
    }

    /** Minutes since it began. */
    double minutes() {
        return (System.nanoTime() - began) / 6e10;
    }
}
