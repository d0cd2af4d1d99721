package org.claimable.method.report;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.claim.Claim;
import org.claimable.method.report.CaveatCount.CaveatGroup;

/**
 * A record by which claims are evidenced (EV-10), cited in parts of a cohort in any order, put together: what {@link PassingReferences}
 * finds of claims that pass in their order. It holds the first claims alone, as many as are shown.
 */
public final class CitedRecord implements Serializable {
    private static final long serialVersionUID = 1;

    static final int MOST_CLAIMS = 1_000;
    private static final int FULL = 4 * MOST_CLAIMS;

    private final List<Citation> citations = new ArrayList<>(1);

    /** Where a claim stands: on a line, and there at a place. */
    public record Where(long line, int place) implements Comparable<Where>, Serializable {
        @Override
        public int compareTo(Where other) {
            return line == other.line ? Integer.compare(place, other.place) : Long.compare(line, other.line);
        }
    }

    /** A claim by its id that cites it. */
    public record Citation(Where where, String claim) implements Serializable {}

    /** The record that a claim cites as it is compared; null where it cites none, or is not of a person who is known. */
    public static String reference(Claim claim) {
        return ReferenceFindings.citesRecord(claim)
                ? Spelling.compared(claim.evidence().reference())
                : null;
    }

    /** Adds a claim that cites it. */
    public CitedRecord add(Citation citation) {
        citations.add(citation);
        if (citations.size() > FULL) {
            cut();
        }
        return this;
    }

    /** Adds what another part has of the same record. */
    public CitedRecord add(CitedRecord part) {
        part.citations.forEach(this::add);
        return this;
    }

    /** Keeps so many claims of the first line, since another part may have an earlier one, and so many of the others. */
    private void cut() {
        citations.sort(Comparator.comparing(Citation::where));
        long first = citations.get(0).where.line;
        int ofFirst = 0;
        while (ofFirst < citations.size() && citations.get(ofFirst).where.line == first) {
            ofFirst++;
        }
        if (citations.size() > ofFirst + MOST_CLAIMS) {
            citations.subList(ofFirst + MOST_CLAIMS, citations.size()).clear();
        }
        if (ofFirst > MOST_CLAIMS) {
            citations.subList(MOST_CLAIMS, ofFirst).clear();
        }
    }

    /** Where it is cited first. */
    public Where first() {
        cut();
        return citations.get(0).where;
    }

    /** Where it is cited on a second line first; null where it is not. */
    public Where sharedAt() {
        long first = first().line;
        return citations.stream()
                .map(Citation::where)
                .filter(each -> each.line != first)
                .findFirst()
                .orElse(null);
    }

    /** The line that cites it first, and the claims of later lines that do. */
    public CaveatGroup group(String reference) {
        long first = first().line;
        List<String> later = citations.stream()
                .filter(each -> each.where.line != first)
                .map(Citation::claim)
                .toList();
        return new CaveatGroup(List.of(reference), later, List.of(first));
    }
}
