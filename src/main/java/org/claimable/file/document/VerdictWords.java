package org.claimable.file.document;

import org.claimable.method.decision.Decision.Verdict;

/** Verdicts as a reader sees them. */
public final class VerdictWords {
    private VerdictWords() {}

    public static String of(Verdict verdict) {
        return switch (verdict) {
            case CLAIMABLE -> "Claimable";
            case NOT_CLAIMABLE -> "Not claimable";
            case REVIEW -> "For review";
        };
    }
}
