package org.claimable.report;

import java.util.List;

/**
 * A caveat and how many claims carry it; 0 where it is about the cohort as a whole. One on references has the first
 * {@link ReferenceFindings#MOST_GROUPS} of its {@code groupCount} groups; any other has none.
 */
public record CaveatCount(
        String code,
        String rule,
        String message,
        String source,
        String provenance,
        int claims,
        List<CaveatGroup> groups,
        int groupCount) {
    public CaveatCount {
        groups = List.copyOf(groups);
    }

    CaveatCount(String code, String rule, String message, String source, String provenance, int claims) {
        this(code, rule, message, source, provenance, claims, List.of(), 0);
    }
}
