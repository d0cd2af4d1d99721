package org.claimable.operation;

import java.util.Locale;

/** The way by which an evaluation was asked for. */
public enum Door {
    API,
    STREAM,
    FORECAST,
    COMPARISON,
    PAGE,
    PAGE_FORECAST;

    /** Its name in metrics and in the audit line. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
