package org.claimable.file.annotated;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.claimable.file.sheet.CellKind;
import org.claimable.file.sheet.Page;
import org.claimable.file.sheet.SheetRow;
import org.claimable.file.sheet.WrittenWorkbook;
import org.claimable.report.Delivered;
import org.claimable.report.Delivery;
import org.claimable.report.DeliveryLine;

/** The sheet of what was promised against what is claimable: by outcome, what was not promised, and the total. */
final class DeliverySheet {
    static final String NAME = "Delivery";

    private static final int COLUMNS = 13;
    private static final String NOTE =
            "People are claimable claims: one person counts once for each outcome and counting year. Claims without a value "
                    + "are among the people and add nothing to the value; where they leave open whether the promised value is "
                    + "reached, the status is Not known.";

    private final Page page;

    private DeliverySheet(Page page) {
        this.page = page;
    }

    static void write(WrittenWorkbook workbook, Delivery delivery) {
        Page page = new Page(workbook.sheet(NAME), workbook.styles())
                .widths(45, 32, 12, 16, 12, 16, 18, 14, 16, 16, 13, 16, 14);
        new DeliverySheet(page).write(delivery);
        page.printed(PrintSetup.A4_PAPERSIZE, true, 1);
    }

    private void write(Delivery delivery) {
        page.headings(
                "Outcome",
                "Code",
                "People promised",
                "Value promised",
                "People claimable",
                "Value claimable",
                "Claimable without value",
                "People for review",
                "Value for review",
                "Review without value",
                "People, difference",
                "Value, difference",
                "Status");
        delivery.outcomes().forEach(line -> write(line.name(), line));
        page.filtered(COLUMNS, delivery.outcomes().size());
        write("Nothing promised", delivery.notPromised());
        write("Total", delivery.total());
        page.gap();
        page.row().text(NOTE, CellKind.TEXT);
    }

    private void write(String title, DeliveryLine line) {
        SheetRow row = page.row().text(title).text(line.outcome());
        number(row, line.promisedPeople() == null ? null : Long.valueOf(line.promisedPeople()));
        row.money(line.promisedValue());
        write(row, line.claimable());
        write(row, line.review());
        number(row, line.peopleDifference());
        row.money(line.valueDifference());
        row.text(line.isPromised() ? DecisionWords.code(line.status().name()) : "");
    }

    private static void write(SheetRow row, Delivered delivered) {
        row.number(delivered.people()).money(delivered.value()).number(delivered.withoutValue());
    }

    private static void number(SheetRow row, Long number) {
        if (number == null) {
            row.skip();
        } else {
            row.number(number);
        }
    }
}
