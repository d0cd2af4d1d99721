package org.claimable.method.evaluation.fact;

/**
 * What rules asked that may be answered otherwise in another reading of the method, since this was cleared: which rules are switched on,
 * and what the counting year is called. Whether two days are of one year is not noted here. For one thread.
 */
public final class ReadingQuestions {
    private int ofLevel;
    private int ofYear;

    void askLevel() {
        ofLevel++;
    }

    void askYear() {
        ofYear++;
    }

    /** Whether a rule asked which rules are switched on. */
    public boolean isLevelAsked() {
        return ofLevel > 0;
    }

    /** Whether a rule asked, or said, what a counting year is called. */
    public boolean isYearAsked() {
        return ofYear > 0;
    }

    /** How many questions there were of both kinds. */
    public int count() {
        return ofLevel + ofYear;
    }

    public void clear() {
        ofLevel = 0;
        ofYear = 0;
    }
}
