package org.claimable.page.view;

import java.util.stream.Collectors;
import org.claimable.decision.Decision.Reason;
import org.claimable.file.document.Days;
import org.claimable.file.document.Money;
import org.claimable.page.claims.DecidedClaim;

/** A claim that does not stand, as a row: what it is, what it would be worth, and every reason with its facts. */
public record RefusedRow(
        String id, String address, String person, String outcome, String on, String value, String why) {
    static RefusedRow of(String check, DecidedClaim claim) {
        return new RefusedRow(
                claim.claim().id(),
                "/checks/%s/claims/%d".formatted(check, claim.position() + 1),
                PersonWords.of(claim.claim()),
                claim.outcomeName(),
                Days.of(claim.claim().achievedOn()),
                claim.decision().value() == null ? "no value" : Money.pence(claim.pence()),
                claim.decision().reasons().stream().map(Reason::message).collect(Collectors.joining(" ")));
    }
}
