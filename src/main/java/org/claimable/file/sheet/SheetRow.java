package org.claimable.file.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;

/** One row of a sheet, written cell by cell from the left. */
public final class SheetRow {
    /** A spreadsheet knows numbers to so many digits; one with more stands as text, so that none is lost. */
    private static final int MOST_DIGITS = 15;

    private static final int POINTS_OF_A_LINE = 15;
    private static final int POINTS_OF_A_TITLE = 21;
    private static final int MOST_LINES = 20;
    private static final double LETTERS_A_WIDTH = 1.1;

    private final Row row;
    private final Styles styles;
    private final List<Integer> widths;
    private int lines = 1;
    private int next;

    /** {@code widths} of the columns in characters, by which long texts get room. */
    SheetRow(Row row, Styles styles, List<Integer> widths) {
        this.row = row;
        this.styles = styles;
        this.widths = widths;
    }

    /** The next cell with a text, never a formula; empty where the text is null or empty. */
    public SheetRow text(String text, CellKind kind) {
        if (text == null || text.isEmpty()) {
            return skip();
        }
        if (kind.isWrapped()) {
            giveRoom(text);
        }
        if (kind == CellKind.TITLE) {
            row.setHeightInPoints(POINTS_OF_A_TITLE);
        }
        boolean guarded = (kind == CellKind.TEXT || kind == CellKind.LONG_TEXT) && HarmlessText.mayRun(text);
        cell(guarded ? CellKind.GUARDED : kind).setCellValue(HarmlessText.inWorkbook(text));
        return this;
    }

    public SheetRow text(String text) {
        return text(text, CellKind.TEXT);
    }

    public SheetRow heading(String text) {
        return text(text, CellKind.HEADING);
    }

    public SheetRow label(String text) {
        return text(text, CellKind.LABEL);
    }

    /** The next cell with a number; empty where it is null. */
    public SheetRow number(BigDecimal number, CellKind kind) {
        if (number == null) {
            return skip();
        }
        if (number.precision() > MOST_DIGITS) {
            return text(number.toPlainString());
        }
        cell(kind).setCellValue(number.doubleValue());
        return this;
    }

    public SheetRow number(long number) {
        return number(BigDecimal.valueOf(number), CellKind.NUMBER);
    }

    /** The next cell with an amount in pounds. */
    public SheetRow money(BigDecimal pounds) {
        return number(pounds, CellKind.MONEY);
    }

    /** The next cell with a day; as text where a spreadsheet's calendar does not reach it. */
    public SheetRow date(LocalDate date) {
        if (date == null) {
            return skip();
        }
        if (!DateUtil.isValidExcelDate(DateUtil.getExcelDate(date)) || date.getYear() > 9_999) {
            return text(date.toString());
        }
        cell(CellKind.DATE).setCellValue(date);
        return this;
    }

    /** Leaves the next cell empty. */
    public SheetRow skip() {
        next++;
        return this;
    }

    /** Makes the row as high as a text needs in its column: not every program does so by itself. */
    private void giveRoom(String text) {
        int width = next < widths.size() ? Math.max(1, widths.get(next)) : text.length();
        int needed = Math.min(MOST_LINES, 1 + (int) (text.length() / (width * LETTERS_A_WIDTH)));
        if (needed > lines) {
            lines = needed;
            row.setHeightInPoints(needed * POINTS_OF_A_LINE);
        }
    }

    private Cell cell(CellKind kind) {
        Cell cell = row.createCell(next++);
        cell.setCellStyle(styles.of(kind));
        return cell;
    }
}
