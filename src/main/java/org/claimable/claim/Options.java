package org.claimable.claim;

/** How a cohort is to be decided where the method leaves a choice; null where nothing is chosen. */
public record Options(
        YearBasis yearBasis, ConflictPolicy conflictPolicy, RulesLevel rules, ReferenceMatching references) {
    public static final Options DEFAULT = new Options(
            YearBasis.FINANCIAL, ConflictPolicy.HIGHEST_VALUE, RulesLevel.PUBLISHED, ReferenceMatching.AS_WRITTEN);

    /** Nothing is chosen, so that the rule set's own defaults hold. */
    public static final Options UNCHOSEN = new Options(null, null, null, null);

    /** These, and where nothing is chosen what {@code defaults} say. */
    public Options or(Options defaults) {
        return new Options(
                yearBasis == null ? defaults.yearBasis : yearBasis,
                conflictPolicy == null ? defaults.conflictPolicy : conflictPolicy,
                rules == null ? defaults.rules : rules,
                references == null ? defaults.references : references);
    }
}
