package org.claimable.method.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.method.bank.Outcome;
import org.claimable.method.citation.Citation;
import org.claimable.method.citation.Citation.Source;
import org.claimable.method.citation.Provenance;
import org.claimable.method.rulebook.IncompatibilityTable.IncompatibleOutcomes;

/** The norms that a rule set departs from: those that it says, and the published pair where its own table leaves that out. */
public final class Departures {
    private static final String SAVING = "able-to-save-regularly";
    private static final String COMFORT = "financial-comfort";
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private Departures() {}

    /** Every norm that a rule set departs from, with why. */
    public static List<Departure> of(RuleSet ruleSet) {
        List<Departure> departures = new ArrayList<>(ruleSet.departures());
        boolean said = departures.stream().anyMatch(each -> each.norm().equals(Norm.NOT_PAIRED.id()));
        if (!said && dayWithoutPublishedPair(ruleSet).isPresent()) {
            departures.add(ofTable(ruleSet));
        }
        return List.copyOf(departures);
    }

    private static Departure ofTable(RuleSet ruleSet) {
        Stream<String> titles = ruleSet.overlays().isEmpty()
                ? Stream.of(ruleSet.title())
                : ruleSet.overlays().stream().map(RuleSet.Overlay::title);
        String title = titles.collect(Collectors.joining(", "));
        return new Departure(
                Norm.NOT_PAIRED.id(),
                "its own table of incompatible outcomes takes the place of the shipped one, and does not pair Able to save "
                        + "regularly with Financial comfort by a published row at all times",
                new Citation(new Source(ruleSet.id(), title, "", "", ""), "", Provenance.PUBLISHED, title));
    }

    /**
     * A day on which no published row pairs the two outcomes that the method names as not claimed together; empty where there is
     * none, or the catalogue has not both.
     */
    public static Optional<LocalDate> dayWithoutPublishedPair(RuleSet ruleSet) {
        Optional<Outcome> saving = ruleSet.catalogue().find(SAVING);
        Optional<Outcome> comfort = ruleSet.catalogue().find(COMFORT);
        if (saving.isEmpty() || comfort.isEmpty()) {
            return Optional.empty();
        }
        SortedSet<LocalDate> days = new TreeSet<>(List.of(FIRST, LAST));
        for (IncompatibleOutcomes row : ruleSet.incompatibilities().of(saving.get())) {
            if (row.from() != null) {
                days.add(row.from().minusDays(1));
            }
            if (row.to() != null) {
                days.add(row.to().plusDays(1));
            }
        }
        return days.stream()
                .filter(day -> !isPaired(ruleSet.incompatibilities().inForce(saving.get(), comfort.get(), day)))
                .findFirst();
    }

    private static boolean isPaired(IncompatibleOutcomes row) {
        return row != null && row.provenance() == Provenance.PUBLISHED;
    }
}
