package org.claimable.page.claims;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.claimable.method.catalogue.Breakdown;
import org.claimable.method.report.Grouped;

/**
 * What claims have in common and can be found by; {@code breakdown} is null for all but {@link FacetKind#BREAKDOWN}. A claim of which it is
 * not known has the key {@link #NONE}.
 */
public record Facet(FacetKind kind, Breakdown breakdown) implements Comparable<Facet> {
    /** What a facet is of, in the order in which facets stand in an address. */
    public enum FacetKind {
        VERDICT("Verdict"),
        FIRST("First reason"),
        REASON("Reason"),
        CAVEAT("Caveat"),
        BREAKDOWN(null),
        PERSON("Person"),
        VALUE("Value");

        private final String title;

        FacetKind(String title) {
            this.title = title;
        }
    }

    /** The key of claims of which something is not known. */
    public static final String NONE = "~none";

    public static final Facet VERDICT = new Facet(FacetKind.VERDICT, null);
    public static final Facet FIRST = new Facet(FacetKind.FIRST, null);
    public static final Facet REASON = new Facet(FacetKind.REASON, null);
    public static final Facet CAVEAT = new Facet(FacetKind.CAVEAT, null);
    public static final Facet PERSON = new Facet(FacetKind.PERSON, null);
    public static final Facet VALUE = new Facet(FacetKind.VALUE, null);
    public static final Facet PROVIDER = of(Breakdown.PROVIDER);

    /** Every facet, in the order in which facets stand in an address. */
    public static final List<Facet> ALL = Stream.concat(
                    Stream.of(VERDICT, FIRST, REASON, CAVEAT, PERSON, VALUE),
                    Stream.of(Breakdown.values()).map(Facet::of))
            .sorted()
            .toList();

    public static Facet of(Breakdown by) {
        return new Facet(FacetKind.BREAKDOWN, by);
    }

    /** Its name in an address. */
    public String parameter() {
        return breakdown == null ? kind.name().toLowerCase(Locale.ROOT) : breakdown.parameter();
    }

    public String title() {
        return breakdown == null ? kind.title : breakdown.title();
    }

    /** Whether the form above a list of claims offers it. */
    public boolean isOffered() {
        return breakdown == null ? kind == FacetKind.VERDICT || kind == FacetKind.REASON : breakdown.isOffered();
    }

    /** The keys that a claim has of it. */
    public List<String> keys(DecidedClaim claim) {
        return switch (kind) {
            case VERDICT -> List.of(claim.decision().verdict().name());
            case FIRST -> claim.reasons().stream().limit(1).toList();
            case REASON -> claim.reasons();
            case CAVEAT -> claim.caveats();
            case BREAKDOWN -> List.of(orNone(Grouped.key(breakdown, claim.stated(breakdown))));
            case PERSON -> List.of(orNone(claim.claim().individual()));
            case VALUE -> List.of(claim.decision().value() == null ? NONE : "known");
        };
    }

    private static String orNone(String key) {
        return key == null ? NONE : key;
    }

    @Override
    public int compareTo(Facet other) {
        return Comparator.comparing(Facet::kind)
                .thenComparing(Facet::breakdown, Comparator.nullsFirst(Comparator.naturalOrder()))
                .compare(this, other);
    }
}
