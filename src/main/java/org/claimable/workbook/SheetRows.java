package org.claimable.workbook;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** The rows of a sheet that show something, from top to bottom. */
public interface SheetRows extends Iterator<SheetRows.SheetRow>, Closeable {
    /** The ranges of cells, such as A3:A7, that are merged; known once all rows were read. */
    List<String> merged();

    /** The column, from 0 on, of a cell such as AB12; one beyond every sheet where it names none. */
    static int column(String cell) {
        int column = 0;
        for (int i = 0; i < Math.min(4, cell.length()) && Character.isUpperCase(cell.charAt(i)); i++) {
            column = column * 26 + cell.charAt(i) - 'A' + 1;
        }
        return column == 0 ? Integer.MAX_VALUE : column - 1;
    }

    /** The letters of a column counted from 0 on. */
    static String letters(int column) {
        return (column < 26 ? "" : letters(column / 26 - 1)) + (char) ('A' + column % 26);
    }

    /**
     * A row of a sheet as its cells show it, with its number as Excel counts it; {@code withoutValue} are the places, from 0 on,
     * of cells that hold a formula whose value was not saved; {@code forms} has a letter for the form of each cell, see {@link CellForm}.
     */
    record SheetRow(int number, List<String> cells, boolean hidden, Set<Integer> withoutValue, String forms) {
        boolean isBlank() {
            return withoutValue.isEmpty() && cells.stream().allMatch(String::isBlank);
        }
    }

    /** In which form a workbook holds the value of a cell, where that says more than what the cell shows. */
    enum CellForm {
        /** A text, or a number that is exact. */
        ORDINARY(' '),
        DATE('d'),
        /** True or false. */
        TRUTH('t'),
        /** A number of more than 15 digits, of which a workbook keeps 15. */
        LONG_NUMBER('n');

        private final char letter;

        CellForm(char letter) {
            this.letter = letter;
        }

        /** The form of a cell by the letters of its row, one for each cell up to the last that is not ordinary. */
        public static CellForm of(String letters, int place) {
            char letter = place >= 0 && place < letters.length() ? letters.charAt(place) : ORDINARY.letter;
            for (CellForm form : values()) {
                if (form.letter == letter) {
                    return form;
                }
            }
            return ORDINARY;
        }

        /** Adds the letter of the cell in a place to those of a row. */
        void addTo(StringBuilder letters, int place) {
            if (this != ORDINARY) {
                letters.append(String.valueOf(ORDINARY.letter).repeat(place - letters.length()))
                        .append(letter);
            }
        }
    }
}
