package org.claimable.workbook;

/**
 * How much of a workbook is read at most: bytes when unpacked, parts, rows and columns of a sheet, cells of a sheet, signs
 * of all texts together. {@code onlyTables}: whether links to other files and embedded ones are refused, or passed over.
 */
public record Bounds(long bytes, int parts, int rows, int columns, long cells, long signs, boolean onlyTables) {
    /** A table of rules: small, and with nothing beside it. */
    public static final Bounds RULES = new Bounds(20_000_000, 1_000, 5_000, 100, 500_000, 20_000_000, true);

    /** A workbook of claims, as large as Excel's sheets but for their columns, with whatever else people keep in it. */
    public static final Bounds CLAIMS = new Bounds(500_000_000, 10_000, 1_048_576, 500, 20_000_000, 100_000_000, false);

    /** Signs of a cell, as Excel has it. */
    static final int LONGEST_TEXT = 32_767;

    /** Columns of a sheet, as Excel has it. */
    static final int LAST_COLUMN = 16_384;
}
