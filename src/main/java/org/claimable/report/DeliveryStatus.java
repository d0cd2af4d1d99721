package org.claimable.report;

/** How what is claimable stands to what was promised. */
public enum DeliveryStatus {
    /** Every figure promised is reached. */
    MET,
    /** A figure promised is not reached. */
    SHORT,
    /** Every figure promised is exceeded. */
    OVER,
    /** Whether the value promised is reached cannot be known, because claimable claims have no value. */
    NOT_KNOWN
}
