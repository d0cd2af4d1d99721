package org.claimable.page.rules;

import java.util.function.Function;
import org.claimable.publishing.Lease;
import org.claimable.publishing.Publisher;
import org.springframework.stereotype.Component;

/** Lends what is published for as long as a page is made of it; the examples are tried once for each publication. */
@Component
class Shelf {
    private final Publisher publisher;
    private ShelvedExamples examples;

    Shelf(Publisher publisher) {
        this.publisher = publisher;
    }

    /** What is made of all that is loaded now. */
    <T> T read(Function<Loaded, T> page) {
        try (Lease lease = publisher.lease()) {
            return page.apply(new Loaded(lease, examples(lease)));
        }
    }

    private synchronized ShelvedExamples examples(Lease lease) {
        if (examples == null || !examples.areOf(lease)) {
            examples = ShelvedExamples.of(lease);
        }
        return examples;
    }
}
