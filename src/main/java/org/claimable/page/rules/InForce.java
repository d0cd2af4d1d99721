package org.claimable.page.rules;

import java.time.LocalDate;
import org.claimable.file.document.Days;

/** The days on which something holds, both included, as a reader sees them. */
final class InForce {
    private InForce() {}

    static String of(LocalDate from, LocalDate to) {
        if (from == null) {
            return to == null ? "Always" : "Until " + Days.of(to);
        }
        return to == null ? "From " + Days.of(from) : "%s to %s".formatted(Days.of(from), Days.of(to));
    }
}
