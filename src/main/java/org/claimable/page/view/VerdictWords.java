package org.claimable.page.view;

import org.claimable.decision.Decision.Verdict;

/** Verdicts as a reader sees them, and the colour of their tag, which never says it alone. */
public final class VerdictWords {
    private VerdictWords() {}

    public static String of(Verdict verdict) {
        return switch (verdict) {
            case CLAIMABLE -> "Claimable";
            case NOT_CLAIMABLE -> "Not claimable";
            case REVIEW -> "For review";
        };
    }

    /** The classes of its tag. */
    public static String tag(Verdict verdict) {
        return "govuk-tag "
                + switch (verdict) {
                    case CLAIMABLE -> "govuk-tag--green";
                    case NOT_CLAIMABLE -> "govuk-tag--red";
                    case REVIEW -> "govuk-tag--yellow";
                };
    }
}
