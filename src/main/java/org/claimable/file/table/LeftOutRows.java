package org.claimable.file.table;

/** The rows of a table that are no claims, noted by their numbers; those that follow each other are noted together. */
final class LeftOutRows {
    private static final int MOST_NOTED = 30;

    private final Places places;
    private final String code;
    private final String message;
    private long first;
    private long last;
    private int noted;
    private long more;

    /** {@code message} is what is said of one of them, or of several. */
    LeftOutRows(Places places, String code, String message) {
        this.places = places;
        this.code = code;
        this.message = message;
    }

    void add(long row, Notes notes) {
        if (first > 0 && row == last + 1) {
            last = row;
            return;
        }
        end(notes);
        first = row;
        last = row;
    }

    private void end(Notes notes) {
        if (first > 0 && noted++ < MOST_NOTED) {
            notes.add(first == last ? places.row(first) : places.rows(first, last), code, message);
        } else if (first > 0) {
            more += last - first + 1;
        }
        first = 0;
    }

    /** Notes what is left to note, once all rows were read. */
    void conclude(Notes notes) {
        end(notes);
        if (more > 0) {
            notes.add(places.whole(), code, "%s This is so of %,d more rows.".formatted(message, more));
        }
    }
}
