package org.claimable.page.claims;

import java.util.List;

/** One page of the claims that were asked for: how many there are in all, {@code value} in pence, pages from 1 to {@code pages}. */
public record FoundClaims(List<DecidedClaim> claims, int all, long pence, int page, int pages, int first) {
    public FoundClaims {
        claims = List.copyOf(claims);
    }
}
