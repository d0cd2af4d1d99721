package org.claimable.method.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The table that claims were submitted in: the {@code name} of its sheet (null of a CSV file), its {@code headings}, and
 * one row a claim, in the order of the claims, each as many cells as it has. {@code notes} say what was passed over;
 * {@code columnsNotRead} are the headings that mean nothing here.
 */
public record SubmittedTable(
        String name,
        List<String> headings,
        List<List<String>> rows,
        List<TableNote> notes,
        List<String> columnsNotRead) {

    /** The code of the note that no column holds the person, so that every claim is untracked. */
    public static final String NO_PERSON_COLUMN = "NO_PERSON_COLUMN";

    /** The code of the note that the setting says that no column holds the person. */
    public static final String NO_PERSON_IN_FILE = "NO_PERSON_IN_FILE";

    /** The code of the note that the setting says what every row has. */
    public static final String SAME_IN_EVERY_ROW = "SAME_IN_EVERY_ROW";

    private static final Set<String> OF_NOBODY = Set.of(NO_PERSON_COLUMN, NO_PERSON_IN_FILE);

    public SubmittedTable {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        columnsNotRead = List.copyOf(columnsNotRead);
    }

    public SubmittedTable(String name, List<String> headings, List<List<String>> rows, List<TableNote> notes) {
        this(name, headings, rows, notes, List.of());
    }

    /** What its reader should know before all else: that no column holds the person. */
    public Optional<TableNote> firstOfAll() {
        return notes.stream().filter(note -> OF_NOBODY.contains(note.code())).findFirst();
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "A table of %d rows".formatted(rows.size());
    }

    /** Something of a submitted table that is no mistake but that its reader should know: where, what, and in words. */
    public record TableNote(String place, String code, String message) {}
}
