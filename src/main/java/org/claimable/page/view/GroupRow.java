package org.claimable.page.view;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.claimable.file.document.Count;
import org.claimable.file.document.Money;
import org.claimable.page.claims.ClaimsQuery;
import org.claimable.page.claims.Facet;
import org.claimable.report.Group;

/**
 * A group of claims as a row of a table: {@code claims} and {@code claimable} are numbers with the addresses of those claims, null
 * where there is none; widths are percentages of the widest. A hidden group has a title alone.
 */
public record GroupRow(
        String title,
        boolean hidden,
        Linked claims,
        Linked claimable,
        String people,
        String claimedValue,
        String claimableValue,
        String claimedWidth,
        String claimableWidth) {

    /** A number in words, and the address of what it counts. */
    public record Linked(String words, String address) {}

    /** The rows of groups by a facet, null for one by which claims are not found; {@code base} is the address of the claims. */
    public static List<GroupRow> of(List<Group> groups, Facet facet, String base) {
        double widest = groups.stream()
                .filter(group -> !group.isHidden())
                .mapToDouble(group -> group.figures().claimedValue().total().doubleValue())
                .max()
                .orElse(0);
        return groups.stream().map(group -> row(group, facet, base, widest)).toList();
    }

    /** The same, those of which most is claimed first; what is not stated stays last. */
    public static List<Group> largestFirst(List<Group> groups) {
        return groups.stream()
                .sorted(Comparator.comparing((Group group) -> group.key() == null)
                        .thenComparing(
                                (Group group) -> group.figures().claimedValue().total(), Comparator.reverseOrder()))
                .toList();
    }

    private static GroupRow row(Group group, Facet facet, String base, double widest) {
        if (group.isHidden()) {
            return new GroupRow(group.title(), true, null, null, null, null, null, null, null);
        }
        Group.Figures figures = group.figures();
        boolean linked = facet != null && !group.isOfOthers();
        ClaimsQuery all = linked ? ClaimsQuery.of(facet, group.key()) : ClaimsQuery.ALL;
        return new GroupRow(
                group.title(),
                false,
                new Linked(Count.of(figures.claims()), linked ? base + all.address() : null),
                new Linked(
                        Count.of(figures.claimable()),
                        linked ? base + all.and(Facet.VERDICT, "CLAIMABLE").address() : null),
                Count.of(figures.individuals()),
                Money.pounds(figures.claimedValue().total()),
                Money.pounds(figures.claimableValue().total()),
                width(figures.claimedValue().total(), widest),
                width(figures.claimableValue().total(), widest));
    }

    private static String width(BigDecimal value, double widest) {
        double part = widest <= 0 ? 0 : Math.max(0, value.doubleValue()) / widest * 100;
        return String.format(Locale.ROOT, "%.2f%%", Math.min(100, part));
    }
}
