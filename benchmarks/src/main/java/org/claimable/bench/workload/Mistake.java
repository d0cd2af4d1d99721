package org.claimable.bench.workload;

import java.util.List;

/** What can be wrong, or out of the ordinary, with one claim. */
enum Mistake {
    NONE,
    NO_EVIDENCE,
    OTHER_KIND,
    HALF_OF_IT,
    OFF_THE_SCALE,
    MET_BEFORE,
    NO_MOVEMENT,
    SURVEY_BACKWARDS,
    SURVEY_IN_THE_FUTURE,
    RETROSPECTIVE,
    NO_DATES,
    NO_REFERENCE,
    OUTSIDE_PERIOD,
    IN_THE_FUTURE,
    UNKNOWN_OUTCOME,
    LATER_YEAR,
    SHARED;

    private static final List<Mistake> OF_COMPARISONS = List.of(values());
    private static final List<Mistake> OF_RECORDS = List.of(
            NO_EVIDENCE, OTHER_KIND, NO_REFERENCE, OUTSIDE_PERIOD, IN_THE_FUTURE, UNKNOWN_OUTCOME, LATER_YEAR, SHARED);

    /** The mistake of a claim: none in three out of four. */
    static Mistake draw(Dice dice, boolean record) {
        return dice.oneIn(4) ? dice.of(record ? OF_RECORDS : OF_COMPARISONS) : NONE;
    }
}
