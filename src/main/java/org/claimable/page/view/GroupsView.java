package org.claimable.page.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    public record Grouped(String id, String title, String column, List<GroupRow> rows) {}

    /** The claims by what they have in common; segments come last. */
    public List<Grouped> groups() {
        List<Grouped> groups = new ArrayList<>();
        groups.add(
                grouped("outcomes", "Outcomes", "Outcome", GroupRow.largestFirst(summary.byOutcome()), Facet.OUTCOME));
        groups.add(grouped("banks", "Banks", "Bank", summary.byBank(), Facet.BANK));
        groups.add(grouped("areas", "Areas", "Area", GroupRow.largestFirst(summary.byArea()), Facet.AREA));
        groups.add(
                grouped("services", "Services", "Service", GroupRow.largestFirst(summary.byService()), Facet.SERVICE));
        groups.add(grouped(
                "providers", "Providers", "Provider", GroupRow.largestFirst(summary.byProvider()), Facet.PROVIDER));
        groups.add(grouped("years", "Years", "Year", summary.byYear(), Facet.YEAR));
        for (int i = 0; i < summary.bySegment().size(); i++) {
            groups.add(segment(i));
        }
        return groups;
    }

    /** The claims by bank of outcomes. */
    public List<GroupRow> banks() {
        return GroupRow.of(summary.byBank(), Facet.BANK, claims);
    }

    private Grouped segment(int number) {
        Segment segment = summary.bySegment().get(number);
        String name = segment.segment();
        String title = name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.UK) + name.substring(1);
        return grouped("segment-" + (number + 1), title, title, segment.groups(), null);
    }

    private Grouped grouped(String place, String heading, String column, List<Group> of, Facet facet) {
        return new Grouped(place, heading, column, GroupRow.of(of, facet, claims));
    }
}
