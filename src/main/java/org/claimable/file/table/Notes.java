package org.claimable.file.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.claim.SubmittedTable.TableNote;
import org.claimable.workbook.Sheet;

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
}
