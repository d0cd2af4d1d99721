package org.claimable.method.evaluation.fact;

/**
 * What rules asked that may be answered otherwise in another reading of the method, since this was cleared: which rules are switched on,
 * and what the counting year is called. Whether two days are of one year is not noted here. For one thread.
 */
public final class ReadingQuestions {
    private boolean level;
    private boolean year;

    void askLevel() {
        level = true;
    }

    void askYear() {
        year = true;
    }

    /** Whether a rule asked which rules are switched on. */
    public boolean isLevelAsked() {
        return level;
    }

    /** Whether a rule asked, or said, what a counting year is called. */
    public boolean isYearAsked() {
        return year;
    }

    public void clear() {
        level = false;
        year = false;
    }
}
