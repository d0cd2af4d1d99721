package org.claimable.bench.contest;

import java.util.Locale;

/** What work cost: seconds of CPU and on the clock, bytes allocated on the heap, and the most memory held, in kB. */
public record Cost(double cpu, double wall, long allocated, long peakKb) {
    private static final String NAMES = "cpu=%.4f wall=%.4f allocated=%d peakKb=%d";

    /** Reads back what {@link #toString} wrote. */
    public static Cost parse(String text) {
        double[] figures = new double[4];
        String[] parts = text.strip().split(" ");
        for (int i = 0; i < figures.length; i++) {
            figures[i] = Double.parseDouble(parts[i].substring(parts[i].indexOf('=') + 1));
        }
        return new Cost(figures[0], figures[1], (long) figures[2], (long) figures[3]);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, NAMES, cpu, wall, allocated, peakKb);
    }
}
