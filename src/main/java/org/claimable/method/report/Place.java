package org.claimable.method.report;

/**
 * Where a part of a cohort has come to while it is summed apart, so that it is known of whatever is met whether another part met it earlier:
 * the number of a line, and within it one thing after another.
 */
final class Place {
    private static final int STEPS = 20;

    private long line;
    private int step;

    /** Comes to a line, of which no other part has claims. */
    void at(long number) {
        line = number;
        step = 0;
    }

    /** The number of the line. */
    long line() {
        return line;
    }

    /** A place after all that were met before. */
    long next() {
        if (step >>> STEPS != 0) {
            throw new IllegalStateException("More is met on line %d than can be told apart.".formatted(line));
        }
        return Math.addExact(Math.multiplyExact(line, 1L << STEPS), step++);
    }
}
