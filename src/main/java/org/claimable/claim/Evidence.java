package org.claimable.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.claimable.bank.EvidenceKind;

/**
 * What is shown for a claim. A record has {@code reference, from, to, sessions}; a survey {@code before, after}
 * answers; a score {@code scoreBefore, scoreAfter}; the last two {@code beforeOn, afterOn, retrospective}.
 * What was not given is null.
 */
public record Evidence(
        EvidenceKind kind,
        String reference,
        LocalDate from,
        LocalDate to,
        Integer sessions,
        String before,
        String after,
        BigDecimal scoreBefore,
        BigDecimal scoreAfter,
        LocalDate beforeOn,
        LocalDate afterOn,
        boolean retrospective) {

    /** The same evidence with another reference. */
    public static Evidence citing(Evidence evidence, String other) {
        return new Evidence(
                evidence.kind,
                other,
                evidence.from,
                evidence.to,
                evidence.sessions,
                evidence.before,
                evidence.after,
                evidence.scoreBefore,
                evidence.scoreAfter,
                evidence.beforeOn,
                evidence.afterOn,
                evidence.retrospective);
    }
}
