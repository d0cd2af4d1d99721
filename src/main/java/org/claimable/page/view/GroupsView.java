package org.claimable.page.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.claimable.catalogue.Breakdown;
import org.claimable.page.claims.Facet;
import org.claimable.report.Group;
import org.claimable.report.Segment;
import org.claimable.report.Summary;

/** The claims of a check by what they have in common. */
public final class GroupsView {
    private final String claims;
    private final Summary summary;

    /** {@code claims} is the address of the claims. */
    GroupsView(String claims, Summary summary) {
        this.claims = claims;
        this.summary = summary;
    }

    /** Groups under one heading; {@code id} is its place on the page. */
    public record Tab(String id, String title, String column, List<GroupRow> rows) {}

    /** By what claims are grouped, in words. */
    public String heading() {
        return "By %s and group of people"
                .formatted(summary.groups().keySet().stream()
                        .map(by -> by.title().toLowerCase(Locale.UK))
                        .collect(Collectors.joining(", ")));
    }

    /** The claims by what they have in common; segments come last. */
    public List<Tab> groups() {
        List<Tab> groups = new ArrayList<>();
        summary.groups()
                .forEach((by, of) -> groups.add(tab(
                        by.plural().toLowerCase(Locale.UK),
                        by.plural(),
                        by.title(),
                        by.isLargestFirst() ? GroupRow.largestFirst(of) : of,
                        Facet.of(by))));
        for (int i = 0; i < summary.bySegment().size(); i++) {
            groups.add(segment(i));
        }
        return groups;
    }

    /** The claims by bank of outcomes. */
    public List<GroupRow> banks() {
        return GroupRow.of(summary.groups(Breakdown.BANK), Facet.of(Breakdown.BANK), claims);
    }

    private Tab segment(int number) {
        Segment segment = summary.bySegment().get(number);
        String name = segment.segment();
        String title = name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.UK) + name.substring(1);
        return tab("segment-" + (number + 1), title, title, segment.groups(), null);
    }

    private Tab tab(String place, String heading, String column, List<Group> of, Facet facet) {
        return new Tab(place, heading, column, GroupRow.of(of, facet, claims));
    }
}
