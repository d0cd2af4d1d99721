package org.claimable.page;

import java.util.List;
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

    public List<ShownExample> examples() {
        return ShownExample.ALL;
    }
}
