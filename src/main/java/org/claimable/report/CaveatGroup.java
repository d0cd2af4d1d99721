package org.claimable.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * References that a caveat on a cohort is about, as first written, and the claims that bear them; of a stream the claims are
 * those of later lines, and {@code lines} are the numbers of earlier ones.
 */
public record CaveatGroup(List<String> references, List<String> claims, List<Long> lines) {
    private static final int MOST_CLAIMS = 20;

    public CaveatGroup {
        references = List.copyOf(references);
        claims = List.copyOf(claims);
        lines = List.copyOf(lines);
    }

    /** The references, the claims that bear them and where others were met, in words. */
    public String text() {
        String quoted = references.stream().map("\"%s\""::formatted).collect(Collectors.joining(", "));
        String first = lines.isEmpty()
                ? ""
                : lines.stream().map("%,d"::formatted).collect(Collectors.joining(", ", "; first on line ", ""));
        if (claims.isEmpty()) {
            return quoted + first;
        }
        String shown = claims.stream().limit(MOST_CLAIMS).collect(Collectors.joining(", "));
        String more = claims.size() > MOST_CLAIMS ? " and %,d more".formatted(claims.size() - MOST_CLAIMS) : "";
        return "%s: %s %s%s%s".formatted(quoted, claims.size() == 1 ? "claim" : "claims", shown, more, first);
    }
}
