package org.claimable.report;

import java.util.List;
import java.util.stream.Stream;

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

    /** Whether claims carry it themselves; else it is about the cohort, or about references in it. */
    public boolean isOfClaims() {
        return claims > 0 && groupCount == 0;
    }

    /** Its groups in words, a line each, and how many more there are. */
    public List<String> groupTexts() {
        Stream<String> more = groupCount > groups.size()
                ? Stream.of("and %,d more".formatted(groupCount - groups.size()))
                : Stream.empty();
        return Stream.concat(groups.stream().map(CaveatGroup::text), more).toList();
    }
}
