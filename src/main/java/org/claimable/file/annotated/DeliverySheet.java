package org.claimable.file.annotated;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.claimable.file.document.Promise;
import org.claimable.file.document.Table;
import org.claimable.file.sheet.Page;
import org.claimable.file.sheet.WrittenWorkbook;
import org.claimable.report.Delivery;

/** The sheet of what was promised against what is claimable: by outcome, what was not promised, and the total. */
final class DeliverySheet {
    static final String NAME = "Delivery";

    private DeliverySheet() {}

    static void write(WrittenWorkbook workbook, Delivery delivery) {
        Page page = new Page(workbook.sheet(NAME), workbook.styles())
                .widths(45, 32, 12, 16, 12, 16, 18, 14, 16, 16, 13, 16, 14, 60);
        Promise promise = new Promise(delivery);
        Table table = promise.table();
        new SheetTable(page, table).write();
        page.filtered(table.columns().size(), delivery.outcomes().size());
        page.gap();
        page.row().text(promise.words());
        promise.notes().forEach(each -> page.row().text(each));
        page.printed(PrintSetup.A4_PAPERSIZE, true, 1);
    }
}
