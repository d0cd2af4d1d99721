package org.claimable.decision;

/** What becomes of a claim; what cannot be known is for review, never a silent yes. */
public enum Verdict {
    CLAIMABLE,
    NOT_CLAIMABLE,
    REVIEW
}
