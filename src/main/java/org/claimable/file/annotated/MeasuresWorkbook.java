package org.claimable.file.annotated;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.claimable.file.annotated.ResultSheets.SheetTable;
import org.claimable.file.document.HowDecided;
import org.claimable.file.document.MeasureTables;
import org.claimable.file.document.MeasureView;
import org.claimable.file.document.Table;
import org.claimable.file.json.MeasuresWriter.Answered;
import org.claimable.file.sheet.Page;
import org.claimable.file.sheet.Styles.CellKind;
import org.claimable.file.sheet.WrittenWorkbook;

/** What figures come to as a workbook: a summary, a sheet for each view that has something to show, and charts of the months. */
public final class MeasuresWorkbook {
    private static final String SUMMARY = "Summary";
    private static final int NARROWEST = 11;
    private static final int WIDEST = 60;
    private static final int WIDTH_OF_FACTS = 46;
    private static final int ROWS_MEASURED = 500;
    private static final int ABOVE_ESTIMATES = 4;
    private static final int BELOW_OTHERS = 2;

    private final Answered answered;
    private final MeasureTables tables;
    private final WrittenWorkbook workbook;

    private MeasuresWorkbook(Answered answered, WrittenWorkbook workbook) {
        this.answered = answered;
        this.tables = new MeasureTables(answered.measured(), answered.ruleSet().measures());
        this.workbook = workbook;
    }

    /** Writes an answer; leaves the stream open. */
    public static void write(Answered answered, OutputStream stream) throws IOException {
        try (WrittenWorkbook workbook = new WrittenWorkbook()) {
            new MeasuresWorkbook(answered, workbook).write();
            workbook.write(MeasureView.TITLE, answered.request().asOf(), stream);
        }
    }

    private void write() {
        List<MeasureView> views = tables.views().stream()
                .filter(each -> each != MeasureView.TOTALS)
                .toList();
        summary();
        workbook.sheet(MeasureView.TOTALS.title());
        for (MeasureView view : views) {
            workbook.sheet(view.title());
            if (view == MeasureView.MONTHS) {
                new MonthCharts(
                                workbook,
                                answered.ruleSet().measures(),
                                answered.measured().series())
                        .write();
            }
        }
        view(MeasureView.TOTALS);
        views.forEach(this::view);
    }

    private void summary() {
        Page page = new Page(workbook.sheet(SUMMARY), workbook.styles()).widths(WIDTH_OF_FACTS, WIDEST, WIDEST);
        page.row().text(MeasureView.TITLE, CellKind.TITLE);
        HowDecided.of(answered)
                .forEach(
                        fact -> page.row().label(fact.title()).text(fact.text()).text(fact.exact()));
        page.gap();
        page.row().text(MeasureView.CAVEATS.title(), CellKind.TITLE);
        answered.measured().caveats().forEach(each -> page.row().text(each.message()));
        if (answered.notes() != null && !answered.notes().isEmpty()) {
            page.gap();
            page.row().text("How the tables were read", CellKind.TITLE);
            answered.notes().forEach(each -> page.row().text(each.place()).text(each.message()));
        }
        page.printed(PrintSetup.A4_PAPERSIZE, true, 1);
    }

    /** Lays out a sheet, and has a table written on it with its headings on top, to be filtered; only above estimates stands what they are. */
    private void view(MeasureView view) {
        Table table = tables.of(view);
        Page page = new Page(workbook.workbook().getSheet(view.title()), workbook.styles()).widths(widths(table));
        boolean estimates = view == MeasureView.ESTIMATES;
        if (!estimates) {
            page.filtered(table.columns().size(), table.rows().size());
        }
        page.printed(PrintSetup.A4_PAPERSIZE, true, 1);
        workbook.stream(
                page,
                1 + table.rows().size() + (estimates ? ABOVE_ESTIMATES : BELOW_OTHERS),
                table.columns().size(),
                rows -> {
                    if (estimates) {
                        aboveEstimates(view, rows);
                    }
                    new SheetTable(rows, table).write();
                    if (!estimates) {
                        rows.gap();
                        rows.row().text(view.words());
                    }
                });
    }

    private void aboveEstimates(MeasureView view, Page rows) {
        rows.row().text("Estimates, not counts", CellKind.TITLE);
        rows.row().text(view.words());
        rows.row().text(tables.coverage());
        rows.gap();
    }

    private static List<Integer> widths(Table table) {
        return IntStream.range(0, table.columns().size())
                .mapToObj(column -> Math.min(
                        WIDEST,
                        Math.max(
                                NARROWEST,
                                2
                                        + Math.max(
                                                table.columns()
                                                        .get(column)
                                                        .title()
                                                        .length(),
                                                table.rows().stream()
                                                        .limit(ROWS_MEASURED)
                                                        .mapToInt(row -> row.get(column)
                                                                .text()
                                                                .length())
                                                        .max()
                                                        .orElse(0)))))
                .toList();
    }
}
