package org.claimable.claim;

/** How a cohort is to be decided where the method leaves a choice. */
public record Options(YearBasis yearBasis, ConflictPolicy conflictPolicy, RulesLevel rules) {
    public static final Options DEFAULT =
            new Options(YearBasis.FINANCIAL, ConflictPolicy.HIGHEST_VALUE, RulesLevel.PUBLISHED);
}
