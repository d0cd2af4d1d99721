package org.claimable.file.annotated;

import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.claimable.catalogue.Breakdown;
import org.claimable.decision.Decision;
import org.claimable.file.document.Groups;
import org.claimable.file.document.Promise;
import org.claimable.file.document.Reasons;
import org.claimable.file.document.Table;
import org.claimable.file.sheet.Bars;
import org.claimable.file.sheet.Page;
import org.claimable.file.sheet.WrittenWorkbook;
import org.claimable.report.Delivery;
import org.claimable.report.Summary;

/** The sheets of one table each: outcomes and reasons, the greatest value first and with their bars, and what was promised. */
record ResultSheets(WrittenWorkbook workbook) {
    static final String REASONS = "By reason";

    private static final List<Integer> WIDTHS_OF_DELIVERY =
            List.of(45, 32, 12, 16, 12, 16, 18, 14, 16, 16, 13, 16, 14, 60);
    private static final int MOST_BARS = 10;
    private static final int CLAIMED = 7;
    private static final int NOT_COUNTED = 4;

    /** Writes the sheet of outcomes; the bars are of those with the greatest claimed value. */
    Bars outcomes(Summary summary) {
        XSSFSheet sheet = workbook.sheet("By outcome");
        Table table = Groups.ordered(Breakdown.OUTCOME, summary);
        int outcomes = table.rows().size();
        write(sheet, table, outcomes, List.of(45, 32, 9, 11, 14, 11, 9, 18, 18));
        String title = outcomes > MOST_BARS
                ? "Claimed and claimable, the %d outcomes with most claimed value".formatted(MOST_BARS)
                : "Claimed and claimable by outcome";
        return new Bars(title, sheet, Math.min(MOST_BARS, outcomes), 0)
                .of(CLAIMED)
                .of(CLAIMED + 1);
    }

    /** Writes the sheet of reasons; without bars, null, where every claim is claimable. */
    Bars reasons(Summary summary, List<Decision> decisions) {
        XSSFSheet sheet = workbook.sheet(REASONS);
        Table table = Reasons.of(summary, decisions);
        int reasons = table.rows().size();
        write(sheet, table, reasons, List.of(32, 32, 9, 9, 18, 26, 80));
        return reasons == 0 ? null : new Bars("Value not counted, by reason", sheet, reasons, 0).of(NOT_COUNTED);
    }

    /** Writes the sheet of what was promised against what is claimable. */
    void delivery(Delivery delivery) {
        Promise promise = new Promise(delivery);
        int outcomes = delivery.outcomes().size();
        Page page = write(workbook.sheet("Delivery"), promise.table(), outcomes, WIDTHS_OF_DELIVERY);
        page.gap();
        page.row().text(promise.words());
        promise.notes().forEach(each -> page.row().text(each));
    }

    private Page write(XSSFSheet sheet, Table table, int filtered, List<Integer> widths) {
        Page page = new Page(sheet, workbook.styles()).widths(widths);
        new SheetTable(page, table).write();
        page.filtered(table.columns().size(), filtered);
        page.printed(PrintSetup.A4_PAPERSIZE, true, 1);
        return page;
    }
}
