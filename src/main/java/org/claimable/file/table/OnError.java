package org.claimable.file.table;

/** What becomes of a table in which rows cannot be read: nothing is decided, or those rows are for review. */
public enum OnError {
    FAIL,
    REVIEW
}
