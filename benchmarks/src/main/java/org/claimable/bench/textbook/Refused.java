package org.claimable.bench.textbook;

/** A claim is not claimable, or for review, for one reason. */
public record Refused(ClaimFact claim, String code) {
    public Refused {
        claim.add(code);
    }
}
