package org.claimable.evaluation;

import java.util.List;
import java.util.Map;

/** The chapters that a rule set must have, by name, and the code of what a switched-off rule would have said. */
public final class Chapters {
    public static final String ELIGIBILITY = "eligibility";
    public static final String COUNTING = "counting";
    public static final String INCOMPATIBILITY = "incompatibility";
    public static final String VALUE = "value";
    public static final List<String> ALL = List.of(ELIGIBILITY, COUNTING, INCOMPATIBILITY, VALUE);

    static final String ADVISORY = "ADVISORY";

    private static final Map<String, List<String>> REPORTS = Map.of(
            ELIGIBILITY, List.of("refuse of a Claim", "caveat of a Claim"),
            COUNTING, List.of("review of a Claim", "caveat of a Claim", "clash of a Pair"),
            INCOMPATIBILITY, List.of("clash of a Pair"),
            VALUE, List.of("deadweight of a Claim", "caveat of a Claim"));

    private Chapters() {}

    /** The reports that are listened to in a chapter, by its name; none in one that is not looked at. */
    public static List<String> reports(String chapter) {
        return REPORTS.getOrDefault(chapter, List.of());
    }
}
