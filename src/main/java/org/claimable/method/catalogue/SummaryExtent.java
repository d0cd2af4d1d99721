package org.claimable.method.catalogue;

/** How much of the summary an answer in JSON gives: all of it, or its counts, values, ranges and caveats. */
public enum SummaryExtent implements Choice {
    FULL("All of it"),
    TOTALS("Totals and caveats");

    private final Words words;

    SummaryExtent(String offered) {
        this.words = new Words(offered, offered);
    }

    @Override
    public Words words() {
        return words;
    }
}
