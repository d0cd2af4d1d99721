package org.claimable.method.citation;

/**
 * A place in a source, and how firmly it supports what cites it. {@code place} may be empty: the whole text;
 * {@code text} is the citation as a reader sees it: publisher, title, date and place.
 */
public record Citation(Source source, String place, Provenance provenance, String text) {
    private static final String INFERRED_FROM = "Inferred from ";

    public static Citation of(Source source, String place, Provenance provenance) {
        String where = place.isBlank() ? "" : ", " + place;
        String text = "%s, %s (%s)%s".formatted(source.publisher(), source.title(), source.date(), where);
        return new Citation(source, place, provenance, provenance == Provenance.INFERRED ? INFERRED_FROM + text : text);
    }

    /** What is cited, without saying how firmly. */
    public String cited() {
        return text.startsWith(INFERRED_FROM) ? text.substring(INFERRED_FROM.length()) : text;
    }

    /** A text relied on, as listed in {@code sources.yaml}; {@code link} is empty where the text is not online. */
    public record Source(String id, String title, String publisher, String date, String link) {
        public Source {
            if (id == null || id.isBlank() || title == null || title.isBlank()) {
                throw new IllegalArgumentException(
                        "A source needs an id and a title; this one has id %s, title %s.".formatted(id, title));
            }
        }
    }
}
