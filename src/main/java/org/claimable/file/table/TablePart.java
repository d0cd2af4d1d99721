package org.claimable.file.table;

import java.util.Optional;
import java.util.stream.Stream;

/** The files in which a cohort in tables is sent, by their names in the API and on forms. */
public enum TablePart {
    CLAIMS("claims", false),
    INDIVIDUALS("individuals", false),
    PREVIOUSLY_COUNTED("previouslyCounted", true),
    /** Decided files of earlier checks. */
    PREVIOUS("previous", true),
    COMMITMENTS("commitments", false),
    SPACES("spaces", false),
    /** Figures of what was done, shown beside the outcomes. */
    FIGURES("figures", true),
    /** The text of the setting {@code columns}. */
    COLUMNS("columns", false),
    /** The request in JSON without its claims. */
    SETTINGS("settings", false),
    /** What is read in place of cells of the claims, see {@link Corrections}. */
    CORRECTIONS("corrections", false);

    private final String title;
    private final boolean several;

    TablePart(String title, boolean several) {
        this.title = title;
        this.several = several;
    }

    /** Its name in the API. */
    public String title() {
        return title;
    }

    /** Whether there may be several files of it. */
    public boolean isSeveral() {
        return several;
    }

    /** The part of a name in the API. */
    public static Optional<TablePart> of(String title) {
        return Stream.of(values()).filter(part -> part.title.equals(title)).findFirst();
    }
}
