package org.claimable.file.table;

import java.util.List;
import java.util.Set;

/** A row of a table with its number; {@code withoutValue} are the places of cells with a formula whose value was not saved. */
record TableRow(long number, List<String> cells, Set<Integer> withoutValue) {
    TableRow(long number, List<String> cells) {
        this(number, cells, Set.of());
    }

    boolean isBlank() {
        return withoutValue.isEmpty() && cells.stream().allMatch(String::isBlank);
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
