package org.claimable.evaluation;

/** What a rule found: a ground to refuse, a ground for review, a caveat, a clash of two claims, a deadweight rate. */
enum FindingKind {
    REFUSAL,
    REVIEW,
    CAVEAT,
    CLASH,
    DEADWEIGHT
}
