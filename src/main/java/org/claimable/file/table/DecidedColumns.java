package org.claimable.file.table;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The headings by which a table is known to have been decided by this software: columns that it adds to each. */
public final class DecidedColumns {
    public static final String VERDICT = "Verdict";
    public static final String YEAR = "Counting year";
    public static final String CLAIMABLE = "Value claimable";
    public static final String CODES = "Reason codes";

    static final List<String> ALL = List.of(VERDICT, YEAR, CLAIMABLE, CODES);

    private DecidedColumns() {}

    /** Whether all of them are among some headings. */
    static boolean areIn(List<String> headings) {
        Set<String> given = headings.stream().map(CellText::bare).collect(Collectors.toSet());
        return given.containsAll(ALL);
    }
}
