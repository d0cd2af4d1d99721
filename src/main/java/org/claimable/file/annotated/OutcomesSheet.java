package org.claimable.file.annotated;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.claimable.catalogue.Breakdown;
import org.claimable.file.document.Groups;
import org.claimable.file.sheet.Bars;
import org.claimable.file.sheet.Page;
import org.claimable.file.sheet.Styles;
import org.claimable.report.Summary;

/** The sheet of outcomes: how many claims and people, claimed and claimable value, the greatest claimed value first. */
final class OutcomesSheet {
    static final String NAME = "By outcome";

    private static final int MOST_BARS = 10;
    private static final int CLAIMED = 7;

    private final XSSFSheet sheet;
    private final Page page;
    private final int outcomes;

    OutcomesSheet(XSSFSheet sheet, Styles styles, Summary summary) {
        this.sheet = sheet;
        this.page = new Page(sheet, styles).widths(45, 32, 9, 11, 14, 11, 9, 18, 18);
        this.outcomes = summary.groups(Breakdown.OUTCOME).size();
        write(summary);
    }

    private void write(Summary summary) {
        new SheetTable(page, Groups.ordered(Breakdown.OUTCOME, summary)).write();
        page.filtered(CLAIMED + 2, outcomes);
        page.printed(PrintSetup.A4_PAPERSIZE, true, 1);
    }

    /** The bars of the outcomes with the greatest claimed value. */
    Bars bars() {
        int shown = Math.min(MOST_BARS, outcomes);
        String title = outcomes > MOST_BARS
                ? "Claimed and claimable, the %d outcomes with most claimed value".formatted(MOST_BARS)
                : "Claimed and claimable by outcome";
        return new Bars(title, sheet, shown, 0).of(CLAIMED).of(CLAIMED + 1);
    }
}
