package org.claimable.page.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimable.bank.Outcome;
import org.claimable.rulebook.IncompatibleOutcomes;

/** Outcomes that pairs hold together, directly or through others; every group stands apart from the rest. */
record PairGroup(List<Outcome> outcomes, List<IncompatibleOutcomes> rows) {

    /** The groups of a table, each and all in the order of the catalogue. */
    static List<PairGroup> of(List<IncompatibleOutcomes> rows) {
        List<Set<Outcome>> groups = new ArrayList<>();
        for (IncompatibleOutcomes row : rows) {
            Set<Outcome> joined = new LinkedHashSet<>(List.of(row.a(), row.b()));
            groups.removeIf(group -> {
                boolean touches = group.contains(row.a()) || group.contains(row.b());
                if (touches) {
                    joined.addAll(group);
                }
                return touches;
            });
            groups.add(joined);
        }
        return groups.stream()
                .map(group -> of(group, rows))
                .sorted(Comparator.comparing(group -> group.outcomes().get(0).position()))
                .toList();
    }

    private static PairGroup of(Set<Outcome> group, List<IncompatibleOutcomes> rows) {
        return new PairGroup(
                group.stream().sorted(Comparator.comparing(Outcome::position)).toList(),
                rows.stream().filter(row -> group.contains(row.a())).toList());
    }

    /** The areas that it is of, and its first outcome: {@code Employment: Full-time employment and 4 more}. */
    String title() {
        String areas = outcomes.stream().map(Outcome::area).distinct().collect(Collectors.joining(" and "));
        String others = outcomes.size() == 2 ? outcomes.get(1).name() : "%d more".formatted(outcomes.size() - 1);
        return "%s: %s and %s".formatted(areas, outcomes.get(0).name(), others);
    }

    List<IncompatibleOutcomes> pairing(Outcome a, Outcome b) {
        return rows.stream()
                .filter(row -> row.a().equals(a) && row.b().equals(b)
                        || row.a().equals(b) && row.b().equals(a))
                .toList();
    }
}
