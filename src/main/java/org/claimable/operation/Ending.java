package org.claimable.operation;

import java.util.Locale;

/** How an evaluation ended. */
public enum Ending {
    /** The answer was given whole. */
    DECIDED,
    /** What was sent is wrong, or over a limit; nothing was decided. */
    REFUSED,
    /** It would have taken longer than its limit; nothing was decided. */
    TOO_SLOW,
    /** The caller was gone or too slow, or the visitor deleted the check; the answer is not whole. */
    BROKEN_OFF,
    /** The fault is the service's own. */
    FAILED;

    private static final int REFUSAL = 400;
    private static final int FAULT = 500;
    private static final int UNAVAILABLE = 503;

    /** How an answer with this status ended; {@code broken}: after it was begun, an exception ended it. */
    public static Ending of(int status, boolean broken) {
        if (broken) {
            return BROKEN_OFF;
        }
        if (status == UNAVAILABLE) {
            return TOO_SLOW;
        }
        return status >= FAULT ? FAILED : status >= REFUSAL ? REFUSED : DECIDED;
    }

    /** Its name in metrics and in the audit line. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
