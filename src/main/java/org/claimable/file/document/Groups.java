package org.claimable.file.document;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.claimable.file.document.Table.Cell;
import org.claimable.file.document.Table.Column;
import org.claimable.file.document.Table.OfProvider;
import org.claimable.file.document.Table.Which;
import org.claimable.method.catalogue.Breakdown;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.report.ClaimGroup;
import org.claimable.method.report.ClaimGroup.OfSpace;
import org.claimable.method.report.Grouped;
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

    private static List<ClaimGroup> largestFirst(List<ClaimGroup> groups) {
        return groups.stream()
                .sorted(Comparator.comparing((ClaimGroup group) -> group.key() == null)
                        .thenComparing(
                                (ClaimGroup group) ->
                                        group.figures().claimedValue().total(),
                                Comparator.reverseOrder()))
                .toList();
    }

    /** What stands above the spaces with what they cost. */
    public static final String SPACES = "Community spaces";

    /** The spaces with what they cost and come to; null where the request lists none and no name is shared. */
    public static Table spaces(Summary summary) {
        List<ClaimGroup> spaces = summary.groups(Breakdown.SPACE);
        if (spaces.stream().allMatch(each -> each.space() == null)) {
            return null;
        }
        List<Column> columns = List.of(
                Column.text("Space"),
                Column.text("Organisation"),
                Column.text("Type"),
                Column.text("Managed by"),
                Column.count("Claims"),
                Column.count("Claimable"),
                Column.count("People"),
                Column.pounds("Value claimed"),
                Column.pounds("Value claimable"),
                Column.pounds("Budget"),
                Column.pounds("Social return for each £1"),
                Column.pounds("Net benefit"));
        return new Table(columns, spaces.stream().map(Groups::space).toList());
    }

    private static List<Cell> space(ClaimGroup group) {
        ClaimGroup.Figures figures = group.figures();
        OfSpace space = group.space() == null ? new OfSpace(null, null, false, null) : group.space();
        boolean listed = !group.isOfOthers() && figures.claims() > 0;
        return Arrays.asList(
                Cell.of(group.title()),
                Cell.of(space.organisation()),
                Cell.of(space.listed() == null ? null : space.listed().type()),
                Cell.of(space.listed() == null ? null : space.listed().managedBy()),
                Cell.of(figures.claims(), listed ? which(group, Breakdown.SPACE, null) : null),
                Cell.of(figures.claimable(), listed ? which(group, Breakdown.SPACE, Verdict.CLAIMABLE) : null),
                Cell.of(figures.individuals()),
                Cell.of(figures.claimedValue().total()),
                Cell.of(figures.claimableValue().total()),
                Cell.of(space.sroi() == null ? null : space.sroi().budget()),
                Cell.of(space.sroi() == null ? null : space.sroi().ratio()),
                Cell.of(space.sroi() == null ? null : space.sroi().netBenefit()));
    }

    /** The name of a group, with whose space it is where another organisation has one of the name. */
    private static String title(ClaimGroup group) {
        boolean shared = group.space() != null && group.space().shared();
        String owner = shared ? group.space().organisation() : null;
        return shared
                ? "%s (%s)".formatted(group.title(), owner == null ? "provider not stated" : owner)
                : group.title();
    }

    private static Which which(ClaimGroup group, Breakdown by, Verdict verdict) {
        boolean shared = group.space() != null && group.space().shared();
        String owner = shared ? group.space().organisation() : null;
        return new Which(
                by,
                group.key(),
                verdict,
                null,
                shared ? new OfProvider(owner == null ? null : Grouped.key(Breakdown.PROVIDER, owner)) : null);
    }

    /** The groups of people of a segment, those of few people without figures. */
    public static Table by(Segment segment) {
        String name = segment.segment();
        String title = name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.UK) + name.substring(1);
        return table(title, null, segment.groups());
    }

    private static Table table(String title, Breakdown by, List<ClaimGroup> groups) {
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

    private static List<Cell> row(ClaimGroup group, Breakdown by) {
        if (group.isHidden()) {
            return List.of(Cell.of(group.title()), Cell.of(group.key()), Cell.of(HIDDEN));
        }
        ClaimGroup.Figures figures = group.figures();
        boolean listed = by != null && !group.isOfOthers() && figures.claims() > 0;
        return Arrays.asList(
                Cell.of(title(group)),
                Cell.of(group.key()),
                Cell.of(figures.claims(), listed ? which(group, by, null) : null),
                Cell.of(figures.claimable(), listed ? which(group, by, Verdict.CLAIMABLE) : null),
                Cell.of(figures.notClaimable()),
                Cell.of(figures.review()),
                Cell.of(figures.individuals()),
                Cell.of(figures.claimedValue().total()),
                Cell.of(figures.claimableValue().total()));
    }
}
