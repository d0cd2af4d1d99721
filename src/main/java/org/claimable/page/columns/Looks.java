package org.claimable.page.columns;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.claimable.file.table.TableLook;
import org.claimable.method.evaluation.Library;
import org.claimable.page.Places;
import org.claimable.page.check.Submission;
import org.claimable.rules.publishing.Lease;
import org.claimable.rules.publishing.Publisher;
import org.springframework.stereotype.Component;

/** Looks at the tables of visitors, each in a place among all that is read and decided at once. */
@Component
class Looks {
    private final Publisher publisher;
    private final Places places;

    Looks(Publisher publisher, Places places) {
        this.publisher = publisher;
        this.places = places;
    }

    /** A look at a sheet and its row of headings, null and 0 where none is chosen. */
    TableLook at(Submission sent, String sheet, long headings) {
        return placed(sent, library -> TableLook.of(sent.asTables(), library, sheet, headings));
    }

    /** A look at the first table with some headings, by their fingerprints. */
    Optional<TableLook> withHeadings(Submission sent, Set<String> fingerprints) {
        return placed(sent, library -> TableLook.withHeadings(sent.asTables(), library, fingerprints));
    }

    private <T> T placed(Submission sent, Function<Library, T> look) {
        return places.within(sent.weight(), () -> {
            try (Lease lease = publisher.lease()) {
                return look.apply(lease.library());
            }
        });
    }
}
