package org.claimable.report;

/**
 * The claims of a cohort that have something in common; {@code key} is null for those of which it is not stated;
 * {@code figures} is null where they are not shown, because so few people are in the group.
 */
public record Group(String key, String title, Figures figures) {

    /** How many claims and people, and what they are worth. */
    public record Figures(
            int claims,
            int claimable,
            int notClaimable,
            int review,
            int individuals,
            TotalValue claimedValue,
            TotalValue claimableValue) {}

    public boolean isHidden() {
        return figures == null;
    }

    /** Whether it stands for all groups beyond the most that are kept apart. */
    public boolean isOfOthers() {
        return Grouping.OTHERS.equals(key);
    }

    Group hidden() {
        return new Group(key, title, null);
    }
}
