package org.claimable.page.rules;

import java.util.List;

/** A line of a list about one thing: what it is called, the paragraphs it says, and the links after them. */
public record Line(String title, List<String> texts, List<Link> links) {
    public Line {
        texts = List.copyOf(texts);
        links = List.copyOf(links);
    }

    static Line of(String title, String... texts) {
        return new Line(title, List.of(texts), List.of());
    }

    static Line of(String title, List<Link> links) {
        return new Line(title, List.of(), links);
    }

    /** Words that lead somewhere; {@code address} is null where they only stand there. */
    public record Link(String words, String address) {
        static Link none(String words) {
            return new Link(words, null);
        }
    }
}
