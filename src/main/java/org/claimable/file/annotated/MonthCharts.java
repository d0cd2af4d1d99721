package org.claimable.file.annotated;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.claimable.file.document.Days;
import org.claimable.file.sheet.MonthLines;
import org.claimable.file.sheet.Page;
import org.claimable.file.sheet.Page.PageRow;
import org.claimable.file.sheet.Styles.CellKind;
import org.claimable.file.sheet.WrittenWorkbook;
import org.claimable.method.measure.Measure;
import org.claimable.method.measure.Measure.Unit;
import org.claimable.method.measure.MeasureCatalogue;
import org.claimable.method.measure.Measured.SeriesRow;

/** A chart of each measure by month, over a sheet of the months: of different people what is sure at least and at most. */
record MonthCharts(WrittenWorkbook workbook, MeasureCatalogue catalogue, List<SeriesRow> series) {
    static final String TITLE = "Charts";
    static final String DATA = "Months for charts";

    private static final int MOST = 60;
    private static final int ACROSS = 2;
    private static final int WIDTH = 9;
    private static final int HEIGHT = 17;
    private static final int WIDTH_OF_COLUMN = 18;

    /** The months of one measure; those of spans are in none. */
    private record Line(Measure measure, List<SeriesRow> months) {
        boolean isExact() {
            return months.stream().allMatch(each -> each.amount() != null);
        }

        List<String> headings() {
            return isExact()
                    ? List.of(measure.name())
                    : List.of(measure.name() + ", at least", measure.name() + ", at most");
        }

        private BigDecimal amount(String month, boolean most) {
            return months.stream()
                    .filter(each -> each.month().equals(month))
                    .findFirst()
                    .map(each -> each.amount() != null ? each.amount() : most ? each.atMost() : each.atLeast())
                    .orElse(null);
        }
    }

    /** Adds the sheets, where there is a month to show. */
    void write() {
        Map<String, List<SeriesRow>> byMeasure = series.stream()
                .filter(each -> each.month() != null)
                .collect(Collectors.groupingBy(SeriesRow::measure, LinkedHashMap::new, Collectors.toList()));
        List<Line> lines = byMeasure.entrySet().stream()
                .limit(MOST)
                .map(each -> new Line(catalogue.find(each.getKey()).orElseThrow(), each.getValue()))
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        XSSFSheet charts = workbook.sheet(TITLE);
        XSSFSheet data = workbook.sheet(DATA);
        int last = fill(data, lines);
        int column = 1;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            List<Integer> columns = new ArrayList<>();
            for (int each = 0; each < line.headings().size(); each++) {
                columns.add(column++);
            }
            int left = i % ACROSS * WIDTH;
            int top = i / ACROSS * HEIGHT;
            new MonthLines(
                            title(line.measure()),
                            data,
                            last,
                            columns,
                            line.measure().unit() == Unit.POUNDS)
                    .draw(charts, left, top, left + WIDTH, top + HEIGHT);
        }
    }

    private static String title(Measure measure) {
        return measure.unit() == Unit.NUMBER
                ? measure.name()
                : "%s (%s)".formatted(measure.name(), measure.unit().words());
    }

    /** Fills the sheet of months; the number of its last row, from 0. */
    private int fill(XSSFSheet sheet, List<Line> lines) {
        TreeSet<YearMonth> months = new TreeSet<>();
        lines.forEach(line -> line.months().forEach(each -> months.add(YearMonth.parse(each.month()))));
        YearMonth first = months.first();
        YearMonth last = months.last();
        List<String> headings = new ArrayList<>(List.of("Month"));
        lines.forEach(line -> headings.addAll(line.headings()));
        Page page = new Page(sheet, workbook.styles())
                .widths(headings.stream().map(each -> WIDTH_OF_COLUMN).toList());
        page.headings(headings.toArray(String[]::new));
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            PageRow row = page.row().text(Days.of(month));
            for (Line line : lines) {
                CellKind kind = line.measure().unit() == Unit.POUNDS ? CellKind.MONEY : CellKind.NUMBER;
                row.number(line.amount(month.toString(), false), kind);
                if (!line.isExact()) {
                    row.number(line.amount(month.toString(), true), kind);
                }
            }
        }
        page.filtered(headings.size(), page.used() - 1);
        return page.used() - 1;
    }
}
