package org.claimable.report;

import java.util.List;

/**
 * References that a caveat on a cohort is about, as first written, and the claims that bear them; of a stream the claims are
 * those of later lines, and {@code lines} are the numbers of earlier ones.
 */
public record CaveatGroup(List<String> references, List<String> claims, List<Long> lines) {
    public CaveatGroup {
        references = List.copyOf(references);
        claims = List.copyOf(claims);
        lines = List.copyOf(lines);
    }
}
