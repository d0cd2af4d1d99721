package org.claimable.report;

import java.util.List;
import org.claimable.decision.Decision.Caveat;

/** How many claims carry a caveat; where its words differ between them, the first are given as an example. */
final class CaveatTally {
    private static final String FOR_EXAMPLE = "For example: ";

    private final Caveat first;
    private final List<CaveatGroup> groups;
    private final int groupCount;
    private int claims;
    private boolean differs;

    CaveatTally(Caveat first, int claims) {
        this(first, claims, List.of(), 0);
    }

    CaveatTally(Caveat first, int claims, List<CaveatGroup> groups, int groupCount) {
        this.first = first;
        this.claims = claims;
        this.groups = groups;
        this.groupCount = groupCount;
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
                claims,
                groups,
                groupCount);
    }
}
