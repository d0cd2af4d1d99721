package org.claimable.report;

import org.claimable.decision.Caveat;

/** How many claims carry a caveat; where its words differ between them, the first are given as an example. */
final class CaveatTally {
    private static final String FOR_EXAMPLE = "For example: ";

    private final Caveat first;
    private int claims;
    private boolean differs;

    CaveatTally(Caveat first, int claims) {
        this.first = first;
        this.claims = claims;
    }

    void add(Caveat caveat) {
        claims++;
        differs = differs || !caveat.message().equals(first.message());
    }

    CaveatCount count() {
        return new CaveatCount(
                first.code(),
                first.rule(),
                differs ? FOR_EXAMPLE + first.message() : first.message(),
                first.source(),
                first.provenance(),
                claims);
    }
}
