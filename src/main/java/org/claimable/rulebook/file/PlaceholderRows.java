package org.claimable.rulebook.file;

import java.util.List;
import org.claimable.citation.Citation;
import org.claimable.rulebook.Placeholder;
import org.claimable.rulebook.Placeholders;

/** Reads the table of texts that are no reference. */
final class PlaceholderRows {
    static final String FILE = "placeholders.csv";
    private static final TableForm FORM =
            new TableForm(FILE, List.of("text", "provenance", "source", "note"), List.of(), true);

    private final Layers layers;
    private final Sources sources;
    private final Problems problems;

    PlaceholderRows(Layers layers, Sources sources, Problems problems) {
        this.layers = layers;
        this.sources = sources;
        this.problems = problems;
    }

    Placeholders read() {
        return new Placeholders(layers.rows(FORM, problems, Placeholder::text, this::placeholder).stream()
                .map(rows -> rows.get(0))
                .toList());
    }

    private Placeholder placeholder(Row row) {
        String text = row.required("text");
        if (!text.isEmpty() && Placeholders.key(text).isEmpty()) {
            row.wrong("\"%s\" has no letter or digit; such a text is never a reference. Remove the row.", text);
        }
        Citation citation = sources.cite(row);
        String note = row.text("note");
        return row.isWrong() ? null : new Placeholder(text, citation, note);
    }
}
