package org.claimable.file.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A chart of lying bars, the first row on top, over rows of a sheet under its headings. */
public final class Bars {
    private static final String POUNDS = "\"£\"#,##0";
    private static final int GAP_PERCENT = 60;
    private static final List<String> COLOURS = List.of("9DA9BC", "1F4E79");

    private final String title;
    private final XSSFSheet from;
    private final int last;
    private final int names;
    private final List<Integer> amounts = new ArrayList<>();

    /** Over the rows 1 to {@code last} of a sheet, counted from 0, named by a column. */
    public Bars(String title, XSSFSheet from, int last, int names) {
        this.title = title;
        this.from = from;
        this.last = last;
        this.names = names;
    }

    /** With bars for the pounds in a column, which go by its heading. */
    public Bars of(int column) {
        amounts.add(column);
        return this;
    }

    /** Draws it on a sheet, over columns and rows counted from 0. */
    public void draw(XSSFSheet sheet, int columns, int top, int bottom) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, top, columns, bottom));
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        if (amounts.size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        XDDFChartData bars = bars(chart);
        amounts.forEach(column -> add(bars, column));
        chart.plot(bars);
    }

    private static XDDFBarChartData bars(XSSFChart chart) {
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis pounds = chart.createValueAxis(AxisPosition.BOTTOM);
        pounds.setCrosses(AxisCrosses.MAX);
        pounds.setCrossBetween(AxisCrossBetween.BETWEEN);
        pounds.setNumberFormat(POUNDS);
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, pounds);
        bars.setBarDirection(BarDirection.BAR);
        bars.setVaryColors(false);
        bars.setGapWidth(GAP_PERCENT);
        return bars;
    }

    private void add(XDDFChartData bars, int column) {
        XDDFChartData.Series series = bars.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(from, new CellRangeAddress(1, last, names, names)),
                XDDFDataSourcesFactory.fromNumericCellRange(from, new CellRangeAddress(1, last, column, column)));
        series.setTitle(from.getRow(0).getCell(column).getStringCellValue(), null);
        byte[] colour = java.util.HexFormat.of()
                .parseHex(COLOURS.get(amounts.size() == 1 ? COLOURS.size() - 1 : amounts.indexOf(column)));
        series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(colour)));
    }
}
