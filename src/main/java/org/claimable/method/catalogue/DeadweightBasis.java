package org.claimable.method.catalogue;

/** The value set's or the category's rate, none because there is a comparison group, or a justified own rate. */
public enum DeadweightBasis implements Choice {
    DEFAULT("", ""),
    COMPARISON_GROUP("None: there is a comparison group", "None: there will be a comparison group"),
    OWN_RATE("Our own rate", "Our own rate");

    private final Words words;

    DeadweightBasis(String offered, String offeredInPlan) {
        this.words = new Words(offered, offeredInPlan, offered);
    }

    @Override
    public Words words() {
        return words;
    }
}
