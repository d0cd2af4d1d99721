package org.claimable.page.rules;

import java.util.List;
import org.claimable.method.citation.Citation;

/** A line of a list about one thing: what it is called, the paragraphs it says, and the links after them. */
public record BookLine(String title, List<String> texts, List<Link> links) {
    public BookLine {
        texts = List.copyOf(texts);
        links = List.copyOf(links);
    }

    /** Where something is said, with a link where the text is online. */
    static BookLine source(Citation citation) {
        return new BookLine(
                "Source",
                List.of(citation.text() + "."),
                citation.source().link().isEmpty()
                        ? List.of()
                        : List.of(new Link(
                                "Read " + citation.source().title(),
                                citation.source().link())));
    }

    static BookLine of(String title, String... texts) {
        return new BookLine(title, List.of(texts), List.of());
    }

    static BookLine of(String title, List<Link> links) {
        return new BookLine(title, List.of(), links);
    }

    /** Words that lead somewhere; {@code address} is null where they only stand there. */
    public record Link(String words, String address) {
        static Link none(String words) {
            return new Link(words, null);
        }
    }
}
