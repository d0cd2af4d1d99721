package org.claimable.evaluation;

import java.util.List;

/** The chapters that a rule set must have, by name, and the code of what a switched-off rule would have said. */
public final class Chapters {
    public static final String ELIGIBILITY = "eligibility";
    public static final String COUNTING = "counting";
    public static final String INCOMPATIBILITY = "incompatibility";
    public static final String VALUE = "value";
    public static final List<String> ALL = List.of(ELIGIBILITY, COUNTING, INCOMPATIBILITY, VALUE);

    static final String ADVISORY = "ADVISORY";

    private Chapters() {}
}
