package org.claimable.operation;

import java.util.Locale;

/** What is done one after another in an evaluation; what is read is checked in the same pass. */
public enum Stage {
    WAIT,
    READ,
    DECIDE,
    SUMMARISE,
    WRITE;

    /** Its name in metrics. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
