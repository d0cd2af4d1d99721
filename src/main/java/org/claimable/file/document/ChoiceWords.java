package org.claimable.file.document;

import org.claimable.claim.ConflictPolicy;
import org.claimable.claim.ReferenceMatching;
import org.claimable.claim.RulesLevel;
import org.claimable.claim.YearBasis;

/** The choices of a check, as a reader sees them. */
public final class ChoiceWords {
    private ChoiceWords() {}

    public static String of(YearBasis basis) {
        return switch (basis) {
            case FINANCIAL -> "a financial year, 1 April to 31 March";
            case CALENDAR -> "a calendar year";
            case ROLLING -> "any twelve months";
        };
    }

    public static String of(ConflictPolicy policy) {
        return switch (policy) {
            case HIGHEST_VALUE -> "those worth most together are kept";
            case LOWEST_VALUE -> "those worth least together are kept";
            case SUBMITTED_ORDER -> "the one submitted first is kept";
        };
    }

    public static String of(RulesLevel level) {
        return switch (level) {
            case PUBLISHED -> "rules that a source of the method states";
            case WITH_LEGACY -> "those, and rules from before 2022";
            case WITH_INFERRED -> "those, older rules, and rules that only follow from a source";
        };
    }

    public static String of(ReferenceMatching matching) {
        return switch (matching) {
            case AS_WRITTEN -> "where they are written the same";
            case FOLDED -> "where they differ only in case, dashes, spaces, apostrophes or leading zeros";
        };
    }
}
