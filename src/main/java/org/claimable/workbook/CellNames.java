package org.claimable.workbook;

/** The names of cells and columns, such as AB12. */
public final class CellNames {
    private CellNames() {}

    /** The column, from 0 on, of a cell such as AB12; one beyond every sheet where it names none. */
    public static int column(String cell) {
        int column = 0;
        for (int i = 0; i < Math.min(4, cell.length()) && Character.isUpperCase(cell.charAt(i)); i++) {
            column = column * 26 + cell.charAt(i) - 'A' + 1;
        }
        return column == 0 ? Integer.MAX_VALUE : column - 1;
    }

    /** The letters of a column counted from 0 on. */
    public static String letters(int column) {
        return (column < 26 ? "" : letters(column / 26 - 1)) + (char) ('A' + column % 26);
    }
}
