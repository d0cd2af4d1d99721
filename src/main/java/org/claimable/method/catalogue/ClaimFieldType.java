package org.claimable.method.catalogue;

/**
 * What may stand in a field of a claim. A {@code REFERENCE} is kept as it is written; a {@code TEXT} and a {@code NAME} are compared with
 * case and spaces aside, and a name is none where a placeholder stands, such as "n/a"; an {@code ANSWER} is a text of a survey, a number of
 * a score.
 */
public enum ClaimFieldType {
    REFERENCE,
    OUTCOME,
    TEXT,
    NAME,
    DAY,
    WHOLE,
    SHARE,
    POUNDS,
    KIND,
    ANSWER,
    YES;

    /** Whether a spreadsheet holds it as a number where it is a plain one. */
    public boolean isNumber() {
        return this == WHOLE || this == SHARE || this == ANSWER;
    }
}
