package org.claimable.file.annotated;

import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.claimable.catalogue.Breakdown;
import org.claimable.file.sheet.Page;
import org.claimable.file.sheet.SheetRow;
import org.claimable.file.sheet.Styles;
import org.claimable.report.Group;
import org.claimable.report.Summary;

/** The sheet of groups: by every breakdown but outcome, and by segment of people. */
final class GroupsSheet {
    static final String NAME = "By group";

    private static final int MOST_GROUPS = 1_000;

    private final Page page;

    GroupsSheet(Sheet sheet, Styles styles, Summary summary) {
        this.page = new Page(sheet, styles).widths(22, 45, 9, 11, 14, 11, 9, 18, 18);
        GroupFigures.headings(page, "Grouped by", "Group");
        summary.groups().forEach((by, groups) -> {
            if (by != Breakdown.OUTCOME) {
                write(by.title(), groups);
            }
        });
        summary.bySegment().forEach(segment -> write(segment.segment(), segment.groups()));
        page.filtered(GroupFigures.COLUMNS + 2, page.used() - 1);
        page.printed(PrintSetup.A4_PAPERSIZE, true, 1);
    }

    private void write(String by, List<Group> groups) {
        groups.stream().limit(MOST_GROUPS).forEach(group -> {
            SheetRow row = page.row().text(by).text(group.title());
            if (group.isHidden()) {
                row.text("Too few people: not shown");
            } else {
                GroupFigures.write(row, group.figures());
            }
        });
        if (groups.size() > MOST_GROUPS) {
            page.row().text(by).text("and %d more, not shown".formatted(groups.size() - MOST_GROUPS));
        }
    }
}
