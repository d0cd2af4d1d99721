package org.claimable.file.table;

import java.util.List;

/** The headings by which a table is known to have been decided by this software: columns that it adds to each. */
public final class DecidedColumns {
    public static final String VERDICT = "Verdict";
    public static final String YEAR = "Counting year";
    public static final String CLAIMABLE = "Value claimable";
    public static final String CODES = "Reason codes";

    static final List<String> ALL = List.of(VERDICT, YEAR, CLAIMABLE, CODES);

    private DecidedColumns() {}
}
