package org.claimable.file.document;

import org.claimable.catalogue.Breakdown;
import org.claimable.decision.Decision.Verdict;

/** Which claims a figure counts: those of a group, with a verdict, with a reason; null where any is meant. */
public record Which(Breakdown by, String group, Verdict verdict, String reason) {
    static Which reason(String code) {
        return new Which(null, null, null, code);
    }
}
