package org.claimable.file.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.claimable.catalogue.Breakdown;
import org.claimable.decision.Verdict;
import org.claimable.file.document.Table.Cell;
import org.claimable.file.document.Table.Column;
import org.claimable.file.document.Table.Kind;
import org.claimable.report.Group;
import org.claimable.report.Segment;
import org.claimable.report.Summary;

/** The tables of claims by what they have in common: the title of each group, its key, and its figures. */
public final class Groups {
    public static final String KEY = "Code";
    public static final String CLAIMS = "Claims";
    public static final String CLAIMABLE = "Claimable";
    public static final String NOT_CLAIMABLE = "Not claimable";
    public static final String REVIEW = "For review";
    public static final String PEOPLE = "People";
    public static final String VALUE_CLAIMED = "Value claimed";
    public static final String VALUE_CLAIMABLE = "Value claimable";

    /** The figures of a group, in the order of a table. */
    public static final List<String> FIGURES =
            List.of(CLAIMS, CLAIMABLE, NOT_CLAIMABLE, REVIEW, PEOPLE, VALUE_CLAIMED, VALUE_CLAIMABLE);

    private static final String HIDDEN = "Not shown: too few people";

    private Groups() {}

    /** The groups of a breakdown. */
    public static Table by(Breakdown by, Summary summary) {
        return table(by.title(), by, summary.groups(by));
    }

    /** The same, the groups of which most is claimed first where that is their order; what is not stated stays last. */
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
        List<Column> columns = new ArrayList<>(List.of(new Column(title, Kind.TEXT), new Column(KEY, Kind.TEXT)));
        FIGURES.forEach(each -> columns.add(new Column(each, each.startsWith("Value") ? Kind.POUNDS : Kind.COUNT)));
        return new Table(title, columns, groups.stream().map(each -> row(each, by)).toList());
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
                new Cell(figures.claims(), listed ? new Which(by, group.key(), null, null) : null),
                new Cell(figures.claimable(), listed ? new Which(by, group.key(), Verdict.CLAIMABLE, null) : null),
                Cell.of(figures.notClaimable()),
                Cell.of(figures.review()),
                Cell.of(figures.individuals()),
                Cell.of(figures.claimedValue().total()),
                Cell.of(figures.claimableValue().total()));
    }
}
