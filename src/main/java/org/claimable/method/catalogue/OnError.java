package org.claimable.method.catalogue;

import java.util.Locale;

/** What becomes of a table in which rows cannot be read: nothing is decided, or those rows are for review. */
public enum OnError implements Choice {
    FAIL,
    REVIEW;

    @Override
    public Words words() {
        return new Words("", "");
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
