package org.claimable.file.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.claimable.file.sheet.Styles.CellKind;

/** A sheet written from the top, row by row. */
public final class Page {
    private static final int CHARACTER = 256;
    private static final int WIDEST = 255;

    private final XSSFSheet sheet;
    private final Styles styles;
    private final Rows rows;
    private List<Integer> widths = List.of();
    private int next;

    /** A sheet whose rows are held in memory. */
    public Page(XSSFSheet sheet, Styles styles) {
        this(sheet, styles, new HeldRows(sheet));
    }

    private Page(XSSFSheet sheet, Styles styles, Rows rows) {
        this.sheet = sheet;
        this.styles = styles;
        this.rows = rows;
    }

    /** The same sheet from the top, as wide, with its rows written elsewhere. */
    Page onto(Rows elsewhere) {
        Page page = new Page(sheet, styles, elsewhere);
        page.widths = widths;
        return page;
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** The next row, empty yet. */
    public PageRow row() {
        rows.begin(next++);
        return new PageRow(rows, styles, widths);
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
    public PageRow headings(String... headings) {
        PageRow row = row();
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

    /** One row of a sheet, written cell by cell from the left. */
    public static final class PageRow {
        /** A spreadsheet knows numbers to so many digits; one with more stands as text, so that none is lost. */
        private static final int MOST_DIGITS = 15;

        private static final int POINTS_OF_A_LINE = 15;
        private static final int POINTS_OF_A_TITLE = 21;
        private static final int MOST_LINES = 20;
        private static final double LETTERS_A_WIDTH = 1.1;

        private final Rows rows;
        private final Styles styles;
        private final List<Integer> widths;
        private int lines = 1;
        private int next;

        /** {@code widths} of the columns in characters, by which long texts get room. */
        PageRow(Rows rows, Styles styles, List<Integer> widths) {
            this.rows = rows;
            this.styles = styles;
            this.widths = widths;
        }

        /** The next cell with a text, never a formula; empty where the text is null or empty. */
        public PageRow text(String text, CellKind kind) {
            if (text == null || text.isEmpty()) {
                return skip();
            }
            if (kind.isWrapped()) {
                giveRoom(text);
            }
            if (kind == CellKind.TITLE) {
                rows.height(POINTS_OF_A_TITLE);
            }
            boolean guarded = (kind == CellKind.TEXT || kind == CellKind.LONG_TEXT) && HarmlessText.mayRun(text);
            rows.text(next++, styles.of(guarded ? CellKind.GUARDED : kind), HarmlessText.inWorkbook(text));
            return this;
        }

        public PageRow text(String text) {
            return text(text, CellKind.TEXT);
        }

        public PageRow heading(String text) {
            return text(text, CellKind.HEADING);
        }

        public PageRow label(String text) {
            return text(text, CellKind.LABEL);
        }

        /** The next cell with a number; empty where it is null. */
        public PageRow number(BigDecimal number, CellKind kind) {
            if (number == null) {
                return skip();
            }
            if (number.precision() > MOST_DIGITS) {
                return text(number.toPlainString());
            }
            rows.number(next++, styles.of(kind), number.doubleValue());
            return this;
        }

        public PageRow number(long number) {
            return number(BigDecimal.valueOf(number), CellKind.NUMBER);
        }

        /** The next cell with an amount in pounds. */
        public PageRow money(BigDecimal pounds) {
            return number(pounds, CellKind.MONEY);
        }

        /** The next cell with a day; as text where a spreadsheet's calendar does not reach it. */
        public PageRow date(LocalDate date) {
            if (date == null) {
                return skip();
            }
            double days = DateUtil.getExcelDate(date);
            if (!DateUtil.isValidExcelDate(days) || date.getYear() > 9_999) {
                return text(date.toString());
            }
            rows.number(next++, styles.of(CellKind.DATE), days);
            return this;
        }

        /** Leaves the next cell empty. */
        public PageRow skip() {
            next++;
            return this;
        }

        /** Makes the row as high as a text needs in its column: not every program does so by itself. */
        private void giveRoom(String text) {
            int width = next < widths.size() ? Math.max(1, widths.get(next)) : text.length();
            int needed = Math.min(MOST_LINES, 1 + (int) (text.length() / (width * LETTERS_A_WIDTH)));
            if (needed > lines) {
                lines = needed;
                rows.height(needed * POINTS_OF_A_LINE);
            }
        }
    }

    /** Where the rows of a sheet are written, from the top; cells are those of the row begun last, from the left. */
    interface Rows {
        /** Begins a row, counted from 0. */
        void begin(int row);

        /** Gives the row a height. */
        void height(int points);

        /** Writes a text that is not empty, such as {@link HarmlessText} makes it. */
        void text(int column, CellStyle style, String text);

        void number(int column, CellStyle style, double number);
    }

    /** Rows in memory. */
    private static final class HeldRows implements Rows {
        private final XSSFSheet sheet;
        private XSSFRow row;

        HeldRows(XSSFSheet sheet) {
            this.sheet = sheet;
        }

        @Override
        public void begin(int number) {
            row = sheet.createRow(number);
        }

        @Override
        public void height(int points) {
            row.setHeightInPoints(points);
        }

        @Override
        public void text(int column, CellStyle style, String text) {
            cell(column, style).setCellValue(text);
        }

        @Override
        public void number(int column, CellStyle style, double number) {
            cell(column, style).setCellValue(number);
        }

        private XSSFCell cell(int column, CellStyle style) {
            XSSFCell cell = row.createCell(column);
            cell.setCellStyle(style);
            return cell;
        }
    }
}
