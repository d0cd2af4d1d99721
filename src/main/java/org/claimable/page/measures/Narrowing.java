package org.claimable.page.measures;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.measure.MeasuresRequest;

/** An organisation, or one of its spaces, whose figures are shown alone; {@code space} is null for all of the organisation. */
record Narrowing(String organisation, String space) {
    /** What is asked for; null for everything. */
    static Narrowing asked(String organisation, String space) {
        return organisation == null || organisation.isBlank()
                ? null
                : new Narrowing(organisation, space == null || space.isBlank() ? null : space);
    }

    /** Whether it is one of some organisations with their spaces. */
    boolean isAmong(Map<String, List<String>> places) {
        return places.containsKey(organisation)
                && (space == null || places.get(organisation).contains(space));
    }

    /** The figures, spaces and targets of it alone; no estimates, which are for a population. */
    MeasuresRequest of(MeasuresRequest all) {
        return new MeasuresRequest(
                all.ruleSet(),
                all.asOf(),
                all.reference(),
                all.view(),
                all.figures().stream()
                        .filter(each -> is(each.organisation(), each.space()))
                        .toList(),
                List.of(organisation),
                all.spaces().stream()
                        .filter(each -> is(each.organisation(), each.space()))
                        .toList(),
                all.targets().stream()
                        .filter(each -> each.organisation() != null && is(each.organisation(), each.space()))
                        .toList(),
                null,
                all.places());
    }

    /** Whether something is of it. */
    private boolean is(String organisationOf, String spaceOf) {
        BiPredicate<String, String> same = (one, other) -> one != null && one.equals(other);
        return same.test(Spelling.ofProvider(organisation), Spelling.ofProvider(organisationOf))
                && (space == null
                        || spaceOf != null && same.test(Spelling.compared(space), Spelling.compared(spaceOf)));
    }

    /** What it is called: "Hub 1, Oak Homes", "Oak Homes". */
    String name() {
        return space == null ? organisation : "%s, %s".formatted(space, organisation);
    }
}
