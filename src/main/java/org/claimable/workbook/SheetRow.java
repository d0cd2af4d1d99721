package org.claimable.workbook;

import java.util.List;
import java.util.Set;

/**
 * A row of a sheet by what its cells show, with its number as Excel counts it; {@code withoutValue} are the places, from 0 on,
 * of cells that hold a formula whose value was not saved; {@code forms} has a letter for the form of each cell, see {@link CellForm}.
 */
public record SheetRow(int number, List<String> cells, boolean hidden, Set<Integer> withoutValue, String forms) {
    boolean isBlank() {
        return withoutValue.isEmpty() && cells.stream().allMatch(String::isBlank);
    }
}
