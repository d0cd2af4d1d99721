package org.claimable.page.view;

import java.util.List;
import org.claimable.decision.Caveat;
import org.claimable.decision.Reason;
import org.claimable.page.claims.DecidedClaim;
import org.claimable.page.claims.DecidedClaims;

/** Why a claim does not stand, and what to know of it, in words. */
public final class ReasonTexts {
    private final String id;
    private final DecidedClaims claims;
    private final DecidedClaim claim;

    ReasonTexts(String id, DecidedClaims claims, DecidedClaim claim) {
        this.id = id;
        this.claims = claims;
        this.claim = claim;
    }

    /** Why, with the facts, where it stands, and what would mend it. */
    public record ReasonText(
            String title, String message, String remedy, String rule, String source, List<ClaimView.Linked> clashes) {}

    public List<ReasonText> reasons() {
        return claim.decision().reasons().stream().map(this::reason).toList();
    }

    private ReasonText reason(Reason reason) {
        return new ReasonText(
                ReasonWords.title(reason.code()),
                reason.message(),
                reason.remedy(),
                "%s (%s)".formatted(reason.rule(), ProvenanceWords.of(reason.provenance())),
                reason.source(),
                reason.claims().stream().map(this::link).toList());
    }

    private ClaimView.Linked link(String other) {
        return new ClaimView.Linked(
                other,
                claims.position(other)
                        .map(position -> "/checks/%s/claims/%d".formatted(id, position + 1))
                        .orElse(null));
    }

    /** What to know of it. */
    public record CaveatText(String title, String message, String rule, String source) {}

    public List<CaveatText> caveats() {
        return claim.decision().caveats().stream().map(ReasonTexts::caveat).toList();
    }

    private static CaveatText caveat(Caveat caveat) {
        return new CaveatText(
                ReasonWords.title(caveat.code()),
                caveat.message(),
                "%s (%s)".formatted(caveat.rule(), ProvenanceWords.of(caveat.provenance())),
                caveat.source());
    }
}
