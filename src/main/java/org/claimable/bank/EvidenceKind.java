package org.claimable.bank;

import java.util.Locale;

/** What shows that an outcome was achieved: a record, a survey before and after, or a score before and after. */
public enum EvidenceKind {
    RECORD,
    SURVEY,
    SCORE;

    /** Its name as a word: Record. */
    public String title() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
