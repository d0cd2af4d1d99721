package org.claimable.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.bank.Outcome;
import org.claimable.evaluation.Library;
import org.claimable.publishing.Lease;
import org.claimable.publishing.Publisher;
import org.springframework.stereotype.Component;

/** What the form offers to choose from: the value sets and rule sets that are loaded now, and the examples. */
@Component
public class Offered {
    private final Publisher publisher;

    Offered(Publisher publisher) {
        this.publisher = publisher;
    }

    /** A set by its id, with its title and, of values, the notice that goes with them, else null. */
    public record Named(String id, String title, String notice, boolean usual) {}

    public List<Named> valueSets() {
        try (Lease lease = publisher.lease()) {
            Library library = lease.library();
            String usual = library.valueSet(null).orElseThrow().id();
            return library.valueSets().stream()
                    .map(set -> new Named(
                            set.id(), set.title(), set.notice(), set.id().equals(usual)))
                    .toList();
        }
    }

    public List<Named> ruleSets() {
        try (Lease lease = publisher.lease()) {
            Library library = lease.library();
            String usual = library.evaluator(null).orElseThrow().ruleSet().id();
            return library.evaluators().stream()
                    .map(each -> each.ruleSet())
                    .map(set -> new Named(
                            set.id(),
                            set.title() + ", " + set.version(),
                            null,
                            set.id().equals(usual)))
                    .toList();
        }
    }

    /** Outcomes of one area. */
    public record Area(String name, List<Outcome> outcomes) {
        public Area {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** All outcomes of the usual rule set, by area, in the order of the catalogue. */
    public List<Area> areas() {
        Map<String, List<Outcome>> byArea = new LinkedHashMap<>();
        try (Lease lease = publisher.lease()) {
            lease.library()
                    .evaluator(null)
                    .orElseThrow()
                    .ruleSet()
                    .catalogue()
                    .outcomes()
                    .forEach(each -> byArea.computeIfAbsent(each.area(), area -> new ArrayList<>())
                            .add(each));
        }
        return byArea.entrySet().stream()
                .map(each -> new Area(each.getKey(), each.getValue()))
                .toList();
    }

    /** Whether an outcome, by its code, is among those offered. */
    public boolean isOffered(String code) {
        return areas().stream().flatMap(area -> area.outcomes().stream()).anyMatch(each -> each.code()
                .equals(code));
    }

    public List<ShownExample> examples() {
        return ShownExample.ALL;
    }
}
