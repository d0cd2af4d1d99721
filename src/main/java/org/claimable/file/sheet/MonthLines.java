package org.claimable.file.sheet;

import java.util.HexFormat;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A chart of lines over months, with a mark for each: the months are the first column of a sheet under its headings, {@code columns} are
 * those of the amounts, which go by their headings. A month without an amount leaves a gap, where 0 has a mark.
 */
public record MonthLines(String title, XSSFSheet from, int last, List<Integer> columns, boolean pounds) {
    private static final List<String> COLOURS = List.of("1F4E79", "9DA9BC");

    /** Draws it on a sheet, between columns and rows counted from 0. */
    public void draw(XSSFSheet sheet, int left, int top, int right, int bottom) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, left, top, right, bottom));
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        if (columns.size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        XDDFCategoryAxis months = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis amounts = chart.createValueAxis(AxisPosition.LEFT);
        amounts.setMinimum(0);
        amounts.setCrossBetween(AxisCrossBetween.BETWEEN);
        amounts.setNumberFormat(pounds ? "\"£\"#,##0" : "#,##0");
        XDDFLineChartData lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, months, amounts);
        lines.setVaryColors(false);
        columns.forEach(column -> add(lines, column));
        chart.plot(lines);
    }

    private void add(XDDFLineChartData lines, int column) {
        XDDFLineChartData.Series series = (XDDFLineChartData.Series) lines.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(from, new CellRangeAddress(1, last, 0, 0)),
                XDDFDataSourcesFactory.fromNumericCellRange(from, new CellRangeAddress(1, last, column, column)));
        series.setTitle(from.getRow(0).getCell(column).getStringCellValue(), null);
        series.setSmooth(false);
        series.setMarkerStyle(MarkerStyle.CIRCLE);
        XDDFSolidFillProperties colour = new XDDFSolidFillProperties(
                XDDFColor.from(HexFormat.of().parseHex(COLOURS.get(columns.indexOf(column) % COLOURS.size()))));
        XDDFLineProperties line = new XDDFLineProperties();
        line.setFillProperties(colour);
        series.setLineProperties(line);
        series.setFillProperties(colour);
    }
}
