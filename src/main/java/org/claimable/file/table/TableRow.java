package org.claimable.file.table;

import java.util.List;
import java.util.Set;
import org.claimable.file.sheet.HarmlessText;
import org.claimable.workbook.CellForm;

/**
 * A row of a table with its number; {@code withoutValue} are the places of cells with a formula whose value was not saved, and {@code forms}
 * the letters of the forms of its cells, see {@link CellForm}, empty of a CSV file.
 */
record TableRow(long number, List<String> cells, Set<Integer> withoutValue, String forms) {
    TableRow(long number, List<String> cells) {
        this(number, cells, Set.of(), "");
    }

    /** The same as it was before it was written to a CSV file by this software. */
    TableRow unescaped() {
        return cells.stream().noneMatch(cell -> cell.startsWith("'"))
                ? this
                : new TableRow(number, cells.stream().map(HarmlessText::ofCsv).toList(), withoutValue, forms);
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

    /** The text of a cell without what surrounds it, null where it is empty. */
    String at(int place) {
        if (place < 0 || place >= cells.size()) {
            return null;
        }
        String text = CellText.bare(cells.get(place));
        return text.isEmpty() ? null : text;
    }
}
