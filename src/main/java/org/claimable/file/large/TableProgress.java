package org.claimable.file.large;

/** Is told how far the check of a long table has come. */
@FunctionalInterface
public interface TableProgress {
    /** Tells no one. */
    TableProgress NONE = (doing, rows, ofRows) -> {};

    /** So many rows have passed; {@code ofRows} is 0 while it is not known how many there are. */
    void passed(String doing, long rows, long ofRows);
}
