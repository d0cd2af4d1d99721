package org.claimable.method.catalogue;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Of which claims it is shown what became of each rule; {@code claims} are the ids of those that are named, as they are compared. */
public record TraceChoice(Which which, Set<String> claims) {
    public static final TraceChoice NONE = new TraceChoice(Which.NONE, Set.of());

    /** None, those that do not count, all, or some by their ids. */
    public enum Which {
        NONE,
        REFUSED,
        ALL,
        NAMED
    }

    public TraceChoice {
        claims = Collections.unmodifiableSet(new LinkedHashSet<>(claims));
    }

    /** The claims of some ids. */
    public static TraceChoice of(Collection<String> claims) {
        return new TraceChoice(
                Which.NAMED,
                claims.stream().map(Spelling::compared).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** NONE, REFUSED or ALL, or ids with commas between. */
    public static TraceChoice of(String text) {
        return Stream.of(Which.NONE, Which.REFUSED, Which.ALL)
                .filter(each -> each.name().equals(text.strip()))
                .findFirst()
                .map(each -> new TraceChoice(each, Set.of()))
                .orElseGet(() -> of(Stream.of(text.split(","))
                        .filter(each -> !Spelling.isBlank(each))
                        .toList()));
    }

    /** Whether a claim is among them. */
    public boolean isOf(String claim, boolean claimable) {
        return switch (which) {
            case NONE -> false;
            case REFUSED -> !claimable;
            case ALL -> true;
            case NAMED -> claims.contains(Spelling.compared(claim));
        };
    }

    @Override
    public String toString() {
        return which == Which.NAMED ? String.join(",", claims) : which.name();
    }
}
