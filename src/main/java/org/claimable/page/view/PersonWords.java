package org.claimable.page.view;

import org.claimable.claim.Claim;

/** Of whom a claim is, as a reader sees it. */
final class PersonWords {
    private PersonWords() {}

    /** The reference to the person, or what stands in its place. */
    static String of(Claim claim) {
        if (claim.individual() != null) {
            return claim.individual();
        }
        return claim.placeholder() == null ? "not named" : "not named (\"%s\")".formatted(claim.placeholder());
    }
}
