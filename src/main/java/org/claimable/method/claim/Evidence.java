package org.claimable.method.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.catalogue.ClaimField;

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

    /** A record, which may cover some days and sessions; null where it does not say. */
    public static Evidence ofRecord(String reference, LocalDate from, LocalDate to, Integer sessions) {
        return new Evidence(
                EvidenceKind.RECORD, reference, from, to, sessions, null, null, null, null, null, null, false);
    }

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

    /** What evidence says in a field, null where it says nothing, or the field is not one of evidence. */
    static Object said(Evidence evidence, ClaimField field) {
        return switch (field) {
            case KIND -> evidence.kind;
            case REFERENCE -> evidence.reference;
            case FROM -> evidence.from;
            case TO -> evidence.to;
            case SESSIONS -> evidence.sessions;
            case BEFORE -> evidence.scoreBefore == null ? evidence.before : evidence.scoreBefore;
            case AFTER -> evidence.scoreAfter == null ? evidence.after : evidence.scoreAfter;
            case BEFORE_ON -> evidence.beforeOn;
            case AFTER_ON -> evidence.afterOn;
            case RETROSPECTIVE -> evidence.retrospective;
            default -> null;
        };
    }
}
