package org.claimable.decision;

/** The parts of a claim's worth for its headcount and share, in pence; deadweight is what it takes off wellbeing. */
public record Amounts(long wellbeing, long wellbeingNet, long exchequer, long business) {
    public long deadweight() {
        return wellbeing - wellbeingNet;
    }

    public long total() {
        return wellbeingNet + exchequer + business;
    }
}
