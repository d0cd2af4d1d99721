package org.claimable.file.sheet;

import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** A sheet written from the top, row by row. */
public final class Page {
    private static final int CHARACTER = 256;
    private static final int WIDEST = 255;

    private final Sheet sheet;
    private final Styles styles;
    private List<Integer> widths = List.of();
    private int next;

    public Page(Sheet sheet, Styles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    /** The next row, empty yet. */
    public SheetRow row() {
        return new SheetRow(sheet.createRow(next++), styles, widths);
    }

    /** Leaves the next row empty. */
    public void gap() {
        gap(1);
    }

    /** Leaves so many rows empty. */
    public void gap(int rows) {
        next += rows;
    }

    /** The row with the headings of a table, to which more may be added. */
    public SheetRow headings(String... headings) {
        SheetRow row = row();
        for (String heading : headings) {
            row.heading(heading);
        }
        return row;
    }

    /** How many rows are used, counting those left empty. */
    public int used() {
        return next;
    }

    /** The widths of columns from the first, in characters. */
    public Page widths(Integer... characters) {
        return widths(List.of(characters));
    }

    /** The widths of columns from the first, in characters. */
    public Page widths(List<Integer> characters) {
        widths = List.copyOf(characters);
        for (int column = 0; column < characters.size(); column++) {
            sheet.setColumnWidth(column, Math.min(WIDEST, characters.get(column)) * CHARACTER);
        }
        return this;
    }

    /** Keeps the heading row and the first column in sight, and lets the rows under the headings be filtered. */
    public void filtered(int columns, int rows) {
        sheet.createFreezePane(1, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(rows, 0), 0, columns - 1));
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    }

    /** Prints on so many pages side by side, with the sheet's name and the page's number at the foot. */
    public void printed(short paper, boolean landscape, int pagesWide) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(paper);
        setup.setLandscape(landscape);
        setup.setFitWidth((short) pagesWide);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight("&P / &N");
    }
}
