package org.claimable.bench.run;

import java.util.Locale;

/** Something to reach: the figure is to be at most {@code bound}, or at least it. */
record Target(String what, String bound, double limit, boolean atMost, double figure, String measured) {
    static Target atMost(String what, double limit, String unit, Spread spread) {
        return new Target(what, "at most " + plain(limit) + unit, limit, true, spread.median(), spread + unit);
    }

    static Target atLeast(String what, double limit, String unit, Spread spread) {
        return new Target(what, "at least " + plain(limit) + unit, limit, false, spread.median(), spread + unit);
    }

    /** One that has no bound: that it is done at all. */
    static Target done(String what, String measured) {
        return new Target(what, "to the end", 1, true, 1, measured);
    }

    /** One that cannot be measured here, and why. */
    static Target notMeasured(String what, String bound, String why) {
        return new Target(what, bound, Double.NaN, true, Double.NaN, why);
    }

    private static String plain(double limit) {
        return limit == Math.rint(limit) ? String.valueOf((long) limit) : String.valueOf(limit);
    }

    boolean isReached() {
        return atMost ? figure <= limit : figure >= limit;
    }

    /** As a row of the table of targets. */
    String row() {
        return "| " + String.join(" | ", what, bound, measured, verdict()) + " |";
    }

    /** Reached, or how far off in percent of the bound. */
    String verdict() {
        if (Double.isNaN(figure)) {
            return "**not measured**";
        }
        return isReached()
                ? "reached"
                : String.format(Locale.ROOT, "**not reached**, off by %.0f %%", 100 * Math.abs(figure / limit - 1));
    }
}
