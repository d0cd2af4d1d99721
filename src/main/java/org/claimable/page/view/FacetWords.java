package org.claimable.page.view;

import java.util.EnumSet;
import java.util.Set;
import org.claimable.bank.Outcome.Bank;
import org.claimable.decision.Decision.Verdict;
import org.claimable.page.claims.DecidedClaim;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.page.claims.Facet;

/** The keys by which claims are found, as a reader sees them. */
final class FacetWords {
    private static final Set<Facet> OF_OUTCOMES = EnumSet.of(Facet.OUTCOME, Facet.BANK, Facet.AREA);

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
            return OF_OUTCOMES.contains(facet) ? "Unknown outcome" : "Not stated";
        }
        DecidedClaim claim = claims.claim(position);
        return switch (facet) {
            case VERDICT -> VerdictWords.of(Verdict.valueOf(key));
            case FIRST, REASON -> ReasonWords.title(key);
            case CAVEAT -> ReasonWords.title(key.split(" ")[0]) + key.substring(key.indexOf(' '));
            case OUTCOME -> claim.outcomeName();
            case PROVIDER -> claim.claim().provider().strip();
            case SERVICE -> claim.claim().service().strip();
            case BANK -> Bank.valueOf(key).title();
            case AREA, YEAR, PERSON -> key;
            case VALUE -> "Known";
        };
    }
}
