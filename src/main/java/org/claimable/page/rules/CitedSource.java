package org.claimable.page.rules;

import java.util.List;
import org.claimable.citation.Citation;
import org.claimable.page.rules.Line.Link;

/** Where something is said, with a link where the text is online. */
final class CitedSource {
    private CitedSource() {}

    static Line line(Citation citation) {
        return new Line(
                "Source",
                List.of(citation.text() + "."),
                citation.source().link().isEmpty()
                        ? List.of()
                        : List.of(new Link(
                                "Read " + citation.source().title(),
                                citation.source().link())));
    }
}
