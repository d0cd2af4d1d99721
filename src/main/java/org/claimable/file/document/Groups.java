package org.claimable.file.document;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.claimable.file.document.Table.Cell;
import org.claimable.file.document.Table.Column;
import org.claimable.file.document.Table.Which;
import org.claimable.method.catalogue.Breakdown;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.report.Group;
import org.claimable.method.report.Segment;
import org.claimable.method.report.Summary;

/** The tables of claims that have something in common: the title of each group, its key, and its figures. */
public final class Groups {
    private static final String HIDDEN = "Not shown: too few people";

    private Groups() {}

    /** The groups of a breakdown in the order of their keys. */
    public static Table by(Breakdown by, Summary summary) {
        return table(by.title(), by, summary.groups(by));
    }

    /** The same, those groups of which most is claimed first where that is their order; what is not stated stays last. */
    public static Table ordered(Breakdown by, Summary summary) {
        return table(by.title(), by, by.isLargestFirst() ? largestFirst(summary.groups(by)) : summary.groups(by));
    }

    private static List<Group> largestFirst(List<Group> groups) {
        return groups.stream()
                .sorted(Comparator.comparing((Group group) -> group.key() == null)
                        .thenComparing(
                                (Group group) -> group.figures().claimedValue().total(), Comparator.reverseOrder()))
                .toList();
    }

    /** The groups of people of a segment, those of few people without figures. */
    public static Table by(Segment segment) {
        String name = segment.segment();
        String title = name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.UK) + name.substring(1);
        return table(title, null, segment.groups());
    }

    private static Table table(String title, Breakdown by, List<Group> groups) {
        List<Column> columns = List.of(
                Column.text(title),
                Column.text("Code"),
                Column.count("Claims"),
                Column.count("Claimable"),
                Column.count("Not claimable"),
                Column.count("For review"),
                Column.count("People"),
                Column.pounds("Value claimed"),
                Column.pounds("Value claimable"));
        return new Table(columns, groups.stream().map(each -> row(each, by)).toList());
    }

    private static List<Cell> row(Group group, Breakdown by) {
        if (group.isHidden()) {
            return List.of(Cell.of(group.title()), Cell.of(group.key()), Cell.of(HIDDEN));
        }
        Group.Figures figures = group.figures();
        boolean listed = by != null && !group.isOfOthers();
        return Arrays.asList(
                Cell.of(group.title()),
                Cell.of(group.key()),
                Cell.of(figures.claims(), listed ? new Which(by, group.key(), null, null) : null),
                Cell.of(figures.claimable(), listed ? new Which(by, group.key(), Verdict.CLAIMABLE, null) : null),
                Cell.of(figures.notClaimable()),
                Cell.of(figures.review()),
                Cell.of(figures.individuals()),
                Cell.of(figures.claimedValue().total()),
                Cell.of(figures.claimableValue().total()));
    }
}
