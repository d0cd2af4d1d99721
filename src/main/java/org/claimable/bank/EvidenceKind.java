package org.claimable.bank;

/** What shows that an outcome was achieved: a record, a survey before and after, or a score before and after. */
public enum EvidenceKind {
    RECORD,
    SURVEY,
    SCORE
}
