package org.claimable.page.view;

import org.claimable.decision.Decision.Verdict;
import org.claimable.file.document.ReasonWords;
import org.claimable.file.document.VerdictWords;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.page.claims.Facet;

/** The keys by which claims are found, as a reader sees them. */
final class FacetWords {
    private final DecidedClaims claims;

    FacetWords(DecidedClaims claims) {
        this.claims = claims;
    }

    /** A key, of which some claim may be known. */
    String of(Facet facet, String key) {
        return claims.with(facet, key).stream()
                .findFirst()
                .map(claim -> of(facet, key, claim.position()))
                .orElse(key);
    }

    /** A key that the claim at a position has. */
    String of(Facet facet, String key, int position) {
        if (key.equals(Facet.NONE)) {
            return facet.breakdown() == null ? "Not stated" : facet.breakdown().absent();
        }
        return switch (facet.kind()) {
            case VERDICT -> VerdictWords.of(Verdict.valueOf(key));
            case FIRST, REASON -> ReasonWords.title(key);
            case CAVEAT -> ReasonWords.title(key.split(" ")[0]) + key.substring(key.indexOf(' '));
            case BREAKDOWN -> claims.claim(position).title(facet.breakdown()).strip();
            case PERSON -> key;
            case VALUE -> "Known";
        };
    }
}
