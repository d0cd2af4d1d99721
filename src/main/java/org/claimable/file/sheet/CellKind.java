package org.claimable.file.sheet;

/** What stands in a cell, and so how it looks. */
public enum CellKind {
    TITLE,
    HEADING,
    ADDED_HEADING,
    LABEL,
    TEXT,
    LONG_TEXT,
    /** Text that would run, were it not text. */
    GUARDED,
    NUMBER,
    MONEY,
    RATE,
    DATE,
    CLAIMABLE,
    NOT_CLAIMABLE,
    REVIEW;

    /** Whether a text goes on in a second line where its column is too narrow. */
    boolean isWrapped() {
        return this == HEADING || this == ADDED_HEADING || this == LONG_TEXT;
    }
}
