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
    /** The caller was gone or too slow, the stream over a limit, or the check deleted; the answer is not whole. */
    BROKEN_OFF,
    /** The fault is the service's own. */
    FAILED;

    private static final int REFUSAL = 400;
    // No status of HTTP: no one is there to see it.
    private static final int GONE = 499;
    private static final int FAULT = 500;
    private static final int UNAVAILABLE = 503;

    /** How it ended that was answered with this status: 499 where its caller was gone. */
    public static Ending of(int status) {
        if (status == GONE) {
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
