package org.claimable.page.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimable.decision.Decision.Caveat;
import org.claimable.decision.Decision.Reason;
import org.claimable.file.document.ProvenanceWords;
import org.claimable.file.document.ReasonWords;
import org.claimable.page.claims.DecidedClaim;
import org.claimable.page.claims.DecidedClaims;

/** Why a claim does not stand, and what to know of it, in words. */
public final class ReasonTexts {
    /** Other claims that a caveat links to; the answer as JSON lists all. */
    private static final int MOST_CLAIMS = 20;

    private final String id;
    private final DecidedClaims claims;
    private final DecidedClaim claim;

    ReasonTexts(String id, DecidedClaims claims, DecidedClaim claim) {
        this.id = id;
        this.claims = claims;
        this.claim = claim;
    }

    /** Why, with the facts, why it is less firm than its rule (null where it is not), how to fix it, and the rule. */
    public record ReasonText(
            String title,
            String message,
            String basis,
            String remedy,
            Linked rule,
            String source,
            List<Linked> clashes) {}

    public List<ReasonText> reasons() {
        return claim.decision().reasons().stream().map(this::reason).toList();
    }

    private ReasonText reason(Reason reason) {
        return new ReasonText(
                ReasonWords.title(reason.code()),
                reason.message(),
                reason.basis() == null ? null : reason.basis().text(),
                reason.remedy(),
                rule(reason.rule(), reason.provenance()),
                reason.source(),
                reason.claims().stream().map(this::link).toList());
    }

    private Linked link(String other) {
        return new Linked(
                other,
                claims.position(other)
                        .map(position -> "/checks/%s/claims/%d".formatted(id, position + 1))
                        .orElse(null));
    }

    /** A rule, to where it stands in the book of rules. */
    private Linked rule(String rule, String provenance) {
        String place = URLEncoder.encode(rule, StandardCharsets.UTF_8).replace("+", "%20");
        return new Linked(
                "Rule %s (%s)".formatted(rule, ProvenanceWords.of(provenance)),
                "/rules/%s/rule/%s".formatted(claims.evaluation().ruleSet().id(), place));
    }

    /** What to know of it. */
    public record CaveatText(String title, String message, List<Linked> claims, Linked rule, String source) {}

    public List<CaveatText> caveats() {
        return claim.decision().caveats().stream().map(this::caveat).toList();
    }

    private CaveatText caveat(Caveat caveat) {
        return new CaveatText(
                ReasonWords.title(caveat.code()),
                caveat.message(),
                caveat.claims().stream().limit(MOST_CLAIMS).map(this::link).toList(),
                rule(caveat.rule(), caveat.provenance()),
                caveat.source());
    }
}
