package org.claimable.file.sheet;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How each kind of cell looks in one workbook. Colour only repeats what a word says. */
public final class Styles {
    private static final String POUNDS = "\"£\"#,##0.00;-\"£\"#,##0.00";
    private static final int TITLE_POINTS = 14;
    private static final String WHITE = "FFFFFF";

    private final XSSFWorkbook workbook;
    private final Map<CellKind, CellStyle> styles = new EnumMap<>(CellKind.class);

    public Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        for (CellKind kind : CellKind.values()) {
            styles.put(kind, style(kind));
        }
    }

    public CellStyle of(CellKind kind) {
        return styles.get(kind);
    }

    private CellStyle style(CellKind kind) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(kind.isWrapped());
        switch (kind) {
            case TITLE -> style.setFont(titleFont());
            case HEADING -> coloured(style, WHITE, "44546A");
            case ADDED_HEADING -> coloured(style, WHITE, "1F4E79");
            case LABEL -> style.setFont(font(true));
            case TEXT, LONG_TEXT -> indented(style);
            case GUARDED -> guarded(style);
            case MONEY -> format(style, POUNDS);
            case RATE -> format(style, "0.##%");
            case DATE -> format(style, "dd/mm/yyyy");
            case CLAIMABLE -> coloured(style, "006100", "C6EFCE");
            case NOT_CLAIMABLE -> coloured(style, "9C0006", "FFC7CE");
            case REVIEW -> coloured(style, "7F4A00", "FFEB9C");
            default -> format(style, "General");
        }
        return style;
    }

    private static void indented(XSSFCellStyle style) {
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
    }

    private static void guarded(XSSFCellStyle style) {
        indented(style);
        style.setQuotePrefixed(true);
    }

    private XSSFFont font(boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName(XSSFFont.DEFAULT_FONT_NAME);
        font.setFontHeightInPoints(XSSFFont.DEFAULT_FONT_SIZE);
        font.setBold(bold);
        return font;
    }

    private Font titleFont() {
        XSSFFont font = font(true);
        font.setFontHeightInPoints((short) TITLE_POINTS);
        return font;
    }

    private void coloured(XSSFCellStyle style, String text, String ground) {
        XSSFFont font = font(true);
        font.setColor(colour(text));
        style.setFont(font);
        indented(style);
        style.setFillForegroundColor(colour(ground));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static XSSFColor colour(String hexadecimal) {
        return new XSSFColor(java.util.HexFormat.of().parseHex(hexadecimal));
    }

    private void format(XSSFCellStyle style, String format) {
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
    }

    /** What stands in a cell, and so how it looks. */
    public enum CellKind {
        TITLE,
        HEADING,
        ADDED_HEADING,
        LABEL,
        TEXT,
        LONG_TEXT,
        /** Text that would run, were it not text. */
        GUARDED,
        NUMBER,
        MONEY,
        RATE,
        DATE,
        CLAIMABLE,
        NOT_CLAIMABLE,
        REVIEW;

        /** Whether a text goes on in a second line where its column is too narrow. */
        boolean isWrapped() {
            return this == HEADING || this == ADDED_HEADING || this == LONG_TEXT;
        }
    }
}
