package org.claimable.method.report;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.method.decision.Decision.Caveat;
import org.claimable.method.decision.Sentence;
import org.claimable.method.decision.Wording;

/**
 * A caveat and how many claims carry it; 0 where it is about the cohort as a whole. One on references has the first
 * {@link ReferenceFindings#MOST_GROUPS} of its {@code groupCount} groups; any other has none.
 */
public record CaveatCount(
        String code,
        String rule,
        Wording wording,
        String source,
        String provenance,
        int claims,
        List<CaveatGroup> groups,
        int groupCount) {
    public CaveatCount {
        groups = List.copyOf(groups);
    }

    CaveatCount(String code, String rule, Wording wording, String source, String provenance, int claims) {
        this(code, rule, wording, source, provenance, claims, List.of(), 0);
    }

    /** The caveat in plain English. */
    public String message() {
        return wording.text();
    }

    /** Whether claims carry it themselves; else it is about the cohort, about references in it, or a reason of claims. */
    public boolean isOfClaims() {
        return claims > 0 && groupCount == 0 && !code.equals("NOT_JUDGED") && !code.equals("RULE_FAILED");
    }

    /** Its groups in words, a line each, and how many more there are. */
    public List<String> groupTexts() {
        Stream<String> more = groupCount > groups.size()
                ? Stream.of("and %,d more".formatted(groupCount - groups.size()))
                : Stream.empty();
        return Stream.concat(groups.stream().map(CaveatGroup::text), more).toList();
    }

    /**
     * References that a caveat on a cohort is about, as first written, and the claims that bear them; of a stream the claims are
     * those of later lines, and {@code lines} are the numbers of earlier ones.
     */
    public record CaveatGroup(List<String> references, List<String> claims, List<Long> lines) implements Serializable {
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

    /** How many claims carry a caveat; where its words differ between them, the first are given as an example. */
    static final class CaveatTally implements Serializable {
        private static final long serialVersionUID = 1;

        private Caveat first;
        /** Where it was met first, while a part of a cohort is summed apart. */
        private long place;

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

        /** The same met first at a place. */
        CaveatTally at(long met) {
            place = met;
            return this;
        }

        /** The same caveat at the same place, of no claim yet. */
        CaveatTally begun() {
            return new CaveatTally(first, 0).at(place);
        }

        /** Adds what another part of the cohort comes to. */
        void add(CaveatTally part) {
            claims = Math.addExact(claims, part.claims);
            differs = differs || part.differs || differs(part.first);
            if (part.place < place) {
                first = part.first;
                place = part.place;
            }
        }

        void add(Caveat caveat) {
            claims++;
            differs = differs || differs(caveat);
        }

        private boolean differs(Caveat caveat) {
            return !caveat.wording().equals(first.wording())
                    && !caveat.message().equals(first.message());
        }

        CaveatCount count() {
            return new CaveatCount(
                    first.code(),
                    first.rule(),
                    differs ? Sentence.FOR_EXAMPLE.of().and(first.wording()) : first.wording(),
                    first.source(),
                    first.provenance(),
                    claims,
                    groups,
                    groupCount);
        }
    }
}
