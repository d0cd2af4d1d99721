package org.claimable.file.annotated;

import java.util.List;
import org.claimable.file.sheet.Page;
import org.claimable.file.sheet.SheetRow;
import org.claimable.report.Group;

/** The columns of a group of claims: how many, of how many people, claimed and claimable value. */
final class GroupFigures {
    /** How many columns there are. */
    static final int COLUMNS = 7;

    private static final List<String> HEADINGS =
            List.of("Claims", "Claimable", "Not claimable", "For review", "People", "Value claimed", "Value claimable");

    private GroupFigures() {}

    /** Writes the row of headings, with two columns before that say which group it is. */
    static void headings(Page page, String first, String second) {
        SheetRow row = page.headings(first, second);
        HEADINGS.forEach(row::heading);
    }

    static void write(SheetRow row, Group.Figures figures) {
        row.number(figures.claims())
                .number(figures.claimable())
                .number(figures.notClaimable())
                .number(figures.review())
                .number(figures.individuals())
                .money(figures.claimedValue().total())
                .money(figures.claimableValue().total());
    }
}
