package org.claimable.claim;

import java.util.List;

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

    public SubmittedTable {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        columnsNotRead = List.copyOf(columnsNotRead);
    }

    public SubmittedTable(String name, List<String> headings, List<List<String>> rows, List<TableNote> notes) {
        this(name, headings, rows, notes, List.of());
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "A table of %d rows".formatted(rows.size());
    }
}
