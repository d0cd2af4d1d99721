package org.claimable.file.annotated;

import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.claimable.catalogue.Breakdown;
import org.claimable.file.document.Groups;
import org.claimable.file.document.Table;
import org.claimable.file.document.Table.Cell;
import org.claimable.file.sheet.Page;
import org.claimable.file.sheet.Styles;
import org.claimable.report.Summary;

/** The sheet of groups: by every breakdown but outcome, and by segment of people. */
final class GroupsSheet {
    static final String NAME = "By group";

    private static final int MOST_GROUPS = 1_000;
    private static final int COLUMNS = 9;

    private final Page page;

    GroupsSheet(Sheet sheet, Styles styles, Summary summary) {
        this.page = new Page(sheet, styles).widths(22, 45, 9, 11, 14, 11, 9, 18, 18);
        new SheetTable(page, figures(Groups.by(Breakdown.BANK, summary)))
                .headings(page.headings("Grouped by", "Group"));
        summary.groups().keySet().stream()
                .filter(by -> by != Breakdown.OUTCOME)
                .forEach(by -> write(by.title(), Groups.by(by, summary)));
        summary.bySegment().forEach(segment -> write(segment.segment(), Groups.by(segment)));
        page.filtered(COLUMNS, page.used() - 1);
        page.printed(PrintSetup.A4_PAPERSIZE, true, 1);
    }

    /** Without the title and the code of a group. */
    private static Table figures(Table groups) {
        return new Table(
                groups.columns().subList(2, COLUMNS),
                groups.rows().stream().map(row -> row.subList(2, row.size())).toList());
    }

    private void write(String by, Table groups) {
        SheetTable figures = new SheetTable(page, figures(groups));
        List<List<Cell>> rows = groups.rows();
        for (int i = 0; i < Math.min(MOST_GROUPS, rows.size()); i++) {
            figures.cells(
                    page.row().text(by).text(rows.get(i).get(0).text()),
                    figures.table().rows().get(i));
        }
        if (rows.size() > MOST_GROUPS) {
            page.row().text(by).text("and %d more, not shown".formatted(rows.size() - MOST_GROUPS));
        }
    }
}
