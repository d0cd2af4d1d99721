package org.claimable.file.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.file.document.Count;
import org.claimable.file.table.TableRows.Places;
import org.claimable.method.claim.SubmittedTable.TableNote;
import org.claimable.workbook.Workbook.Sheet;

/** What is no mistake of a table but its reader should know, up to a hundred of it. */
final class Notes {
    private static final int MOST = 100;

    private final List<TableNote> found = new ArrayList<>();

    void add(String place, String code, String message) {
        if (found.size() < MOST) {
            found.add(new TableNote(place, code, message));
        }
    }

    void addAll(Notes others) {
        others.found.forEach(each -> add(each.place(), each.code(), each.message()));
    }

    /** Notes what its reader should know before all else. */
    void addFirst(String place, String code, String message) {
        found.add(0, new TableNote(place, code, message));
    }

    /** Notes what there is to say of some sheets, if there are any; {@code message} has a place for their names. */
    void addSheets(String code, String message, Stream<Sheet> sheets) {
        String names = sheets.map(Sheet::name).collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            add("workbook", code, message.formatted(names));
        }
    }

    List<TableNote> found() {
        return List.copyOf(found);
    }

    /** The rows of a table that are no claims, noted by their numbers; those that follow each other are noted together. */
    static final class LeftOutRows {
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

        /** Whether none was added. */
        boolean isEmpty() {
            return last == 0;
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
                notes.add(
                        places.whole(),
                        code,
                        "%s This is so of %s.".formatted(message, Count.of(more, "more row", "more rows")));
            }
        }
    }
}
