package org.claimable.citation;

/** A text relied on, as listed in {@code sources.yaml}; {@code link} is empty where the text is not online. */
public record Source(String id, String title, String publisher, String date, String link) {
    public Source {
        if (id == null || id.isBlank() || title == null || title.isBlank()) {
            throw new IllegalArgumentException(
                    "A source needs an id and a title; this one has id %s, title %s.".formatted(id, title));
        }
    }
}
