package org.claimable.file.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimable.file.sheet.HarmlessText;
import org.claimable.workbook.SheetRows.CellForm;

/** The rows of a table that hold something, from top to bottom, read as they are asked for. */
interface TableRows extends Iterator<TableRows.TableRow>, AutoCloseable {
    /** The name of the sheet, null of a CSV file. */
    String sheet();

    /** What tells it from other tables of claims: its sheet, and its file where there are several; null where there is but one. */
    default String title() {
        return sheet();
    }

    /** What a mistake in it is said to be in. */
    Places places();

    /** Notes, once all rows were read, what their reader should know of those below the headings. */
    void noteTo(Notes notes, long headings);

    @Override
    void close();

    /** Closes what rows are read from. */
    static void close(Closeable source) {
        try {
            source.close();
        } catch (IOException ofNoMatter) {
            throw new UncheckedIOException(ofNoMatter);
        }
    }

    /**
     * A row of a table with its number; {@code withoutValue} are the places of cells with a formula whose value was not saved, and
     * {@code forms} the letters of the forms of its cells, see {@link CellForm}, empty of a CSV file; {@code sent} are its cells before any
     * was corrected.
     */
    record TableRow(long number, List<String> cells, Set<Integer> withoutValue, String forms, List<String> sent) {
        TableRow(long number, List<String> cells) {
            this(number, cells, Set.of(), "");
        }

        TableRow(long number, List<String> cells, Set<Integer> withoutValue, String forms) {
            this(number, cells, withoutValue, forms, cells);
        }

        /** The same with other text in some places, as a spreadsheet holds what is written as text. */
        TableRow corrected(Map<Integer, String> changes) {
            List<String> changed = new ArrayList<>(cells);
            Set<Integer> unknown = new HashSet<>(withoutValue);
            StringBuilder letters = new StringBuilder(forms);
            changes.forEach((place, text) -> {
                while (changed.size() <= place) {
                    changed.add("");
                }
                changed.set(place, text);
                unknown.remove(place);
                if (place < letters.length()) {
                    letters.setCharAt(place, ' ');
                }
            });
            return new TableRow(number, List.copyOf(changed), unknown, letters.toString(), sent);
        }

        /** The same as it was before it was written to a CSV file by this software. */
        TableRow unescaped() {
            return cells.stream().noneMatch(cell -> cell.startsWith("'"))
                    ? this
                    : new TableRow(
                            number, cells.stream().map(HarmlessText::ofCsv).toList(), withoutValue, forms);
        }

        boolean isBlank() {
            return withoutValue.isEmpty() && cells.stream().allMatch(String::isBlank);
        }

        /** In which form a workbook holds the cell in a place. */
        CellForm form(int place) {
            return CellForm.of(forms, place);
        }

        /** Whether a cell holds something, be it a formula without a value. */
        boolean has(int place) {
            return at(place) != null || withoutValue.contains(place);
        }

        /** The text of a cell, empty where it has none. */
        String cell(int place) {
            return place < 0 || place >= cells.size() ? "" : cells.get(place);
        }

        /** The text of a cell without what surrounds it, null where it is empty. */
        String at(int place) {
            if (place < 0 || place >= cells.size()) {
                return null;
            }
            String text = CellText.bare(cells.get(place));
            return text.isEmpty() ? null : text;
        }
    }

    /** How places of a table are said: {@code table} is empty, or such as "sheet Claims". */
    record Places(String table) {
        String whole() {
            return table.isEmpty() ? "file" : table;
        }

        String row(long number) {
            return (table.isEmpty() ? "" : table + ", ") + "row " + number;
        }

        String rows(long first, long last) {
            return (table.isEmpty() ? "" : table + ", ") + "rows %d to %d".formatted(first, last);
        }

        String cell(long number, String column) {
            return row(number) + ", column " + column;
        }
    }
}
