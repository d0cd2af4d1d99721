package org.claimable.page.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.claimable.file.document.Caveats;
import org.claimable.file.document.Groups;
import org.claimable.file.document.ReasonWords;
import org.claimable.file.document.Table;
import org.claimable.method.catalogue.Breakdown;
import org.claimable.method.report.CaveatCount;
import org.claimable.method.report.Summary;
import org.claimable.page.claims.ClaimsQuery;
import org.claimable.page.claims.DecidedClaim;
import org.claimable.page.claims.Facet;

/**
 * The summary of a check: its claims in groups, and its caveats; {@code claims} is the address of the claims, and {@code unreadable} what is
 * said of rows that cannot be read, null where the caveat says it.
 */
public record SummaryView(String claims, Summary summary, String unreadable) {
    /** A table under one heading; {@code id} is its place on the page. */
    public record Tab(String id, String title, TableView table) {}

    /** What claims are grouped by, in words. */
    public String heading() {
        return "By %s and group of people"
                .formatted(summary.groups().keySet().stream()
                        .map(by -> by.title().toLowerCase(Locale.UK))
                        .collect(Collectors.joining(", ")));
    }

    /** The claims in groups; segments come last. */
    public List<Tab> groups() {
        List<Tab> groups = new ArrayList<>();
        summary.groups()
                .keySet()
                .forEach(by ->
                        groups.add(tab(by.plural().toLowerCase(Locale.UK), by.plural(), Groups.ordered(by, summary))));
        for (int i = 0; i < summary.bySegment().size(); i++) {
            Table segment = Groups.by(summary.bySegment().get(i));
            groups.add(tab("segment-" + (i + 1), segment.columns().get(0).title(), segment));
        }
        return groups;
    }

    private Tab tab(String id, String title, Table groups) {
        String column = groups.columns().get(0).title();
        Table shown = groups.of("Value claimed", "Value claimable", "Claims", "Claimable", "People");
        return new Tab(id, title, new TableView("Claims by " + column.toLowerCase(Locale.UK), shown, claims, true));
    }

    /** The claims by bank of outcomes. */
    public TableView banks() {
        Table banks = Groups.by(Breakdown.BANK, summary).of("Claims", "Claimable", "Value claimed", "Value claimable");
        return new TableView("Claims by bank of outcomes", banks, claims, false);
    }

    /** The claims by pillar; null where the rule set assigns no outcome to one. */
    public TableView pillars() {
        Table pillars =
                Groups.by(Breakdown.PILLAR, summary).of("Claims", "Claimable", "Value claimed", "Value claimable");
        return pillars.rows().isEmpty() ? null : new TableView("Claims by pillar", pillars, claims, false);
    }

    /** The community spaces with what they cost; without that, the claims by space; null where there is no space. */
    public TableView spaces() {
        Table costs = Groups.spaces(summary);
        Table spaces = costs == null
                ? Groups.by(Breakdown.SPACE, summary).of("Claims", "Claimable", "Value claimed", "Value claimable")
                : costs.of(
                        "Organisation",
                        "Claims",
                        "Claimable",
                        "Value claimable",
                        "Budget",
                        "Social return for each £1");
        return spaces.rows().isEmpty() ? null : new TableView(Groups.SPACES, spaces, claims, false);
    }

    /** Whether what community spaces cost is known, or two organisations have one of a name. */
    public boolean hasCosts() {
        return Groups.spaces(summary) != null;
    }

    /** A caveat on the result: in short, in words, by which rule, and on how many claims. */
    public record CaveatRow(
            String title,
            String message,
            String rule,
            String source,
            String claims,
            String address,
            List<String> groups) {}

    public List<CaveatRow> caveats() {
        return summary.caveats().stream().map(this::caveat).toList();
    }

    /** Those of the check as a whole. */
    public List<CaveatRow> caveatsOfWhole() {
        return caveats().stream().filter(each -> each.address() == null).toList();
    }

    /** Those of single claims. */
    public List<CaveatRow> caveatsOfClaims() {
        return caveats().stream().filter(each -> each.address() != null).toList();
    }

    private CaveatRow caveat(CaveatCount caveat) {
        String key = DecidedClaim.caveatKey(caveat.code(), caveat.rule());
        return new CaveatRow(
                ReasonWords.title(caveat.code()),
                unreadable != null && caveat.code().equals("UNREADABLE_ROWS") ? unreadable : caveat.message(),
                "%s, %s".formatted(caveat.rule(), caveat.provenance()),
                caveat.source(),
                Caveats.of(caveat),
                caveat.isOfClaims() ? claims + ClaimsQuery.of(Facet.CAVEAT, key).address() : null,
                caveat.groupTexts());
    }
}
