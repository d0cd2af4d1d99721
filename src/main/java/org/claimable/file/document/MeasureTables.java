package org.claimable.file.document;

import static org.claimable.file.document.MeasureRows.AMOUNTS;
import static org.claimable.file.document.MeasureRows.among;
import static org.claimable.file.document.MeasureRows.amount;
import static org.claimable.file.document.MeasureRows.columns;
import static org.claimable.file.document.MeasureRows.count;
import static org.claimable.file.document.MeasureRows.joined;
import static org.claimable.file.document.MeasureRows.month;
import static org.claimable.file.document.MeasureRows.months;
import static org.claimable.file.document.MeasureRows.quantity;
import static org.claimable.file.document.MeasureRows.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.claimable.file.document.Table.Column;
import org.claimable.file.document.Table.Kind;
import org.claimable.method.measure.Measure;
import org.claimable.method.measure.MeasureCatalogue;
import org.claimable.method.measure.Measured;
import org.claimable.method.measure.Measured.Coverage;
import org.claimable.method.measure.Measured.MeasureTotal;
import org.claimable.method.measure.Measured.SpaceTotals;

/**
 * What figures of measures come to as tables, one a view, in words for every door. Columns of what is sure at least and at most, and any
 * that no row fills, are there only where a row needs them.
 */
public final class MeasureTables {
    private final Measured measured;
    private final MeasureCatalogue catalogue;
    private final MeasureMonths months;

    public MeasureTables(Measured measured, MeasureCatalogue catalogue) {
        this.measured = measured;
        this.catalogue = catalogue;
        this.months = new MeasureMonths(measured, catalogue);
    }

    /** The views that have something to show, in the order in which they are read. */
    public List<MeasureView> views() {
        return Stream.of(MeasureView.values())
                .filter(each -> !of(each).rows().isEmpty())
                .toList();
    }

    /** The table of a view, without rows where there is nothing to show. */
    public Table of(MeasureView view) {
        return switch (view) {
            case TOTALS -> totals();
            case MONTHS -> months.all();
            case SAME_ORGANISATIONS -> months.sameOrganisations();
            case BY_SPACE -> bySpace();
            case BY_ORGANISATION -> byOrganisation();
            case BY_PILLAR -> byPillar();
            case COMPLETENESS -> months.completeness();
            case TARGETS -> targets();
            case ESTIMATES -> estimates();
            case SUPERSEDED -> superseded();
            case HIDDEN -> hidden();
            case CAVEATS -> caveats();
        };
    }

    private Table totals() {
        MeasureRows rows = new MeasureRows(
                columns(
                        List.of(text("Measure"), text("Unit")),
                        AMOUNTS,
                        List.of(count("Organisations"), count("Spaces"))),
                text("As a part"),
                text("How it is put together"));
        measured.totals()
                .forEach(each -> rows.add(
                        each.name(),
                        each.unit().words(),
                        quantity(each.amount(), each.unit()),
                        quantity(each.atLeast(), each.unit()),
                        quantity(each.atMost(), each.unit()),
                        each.organisations(),
                        each.spaces(),
                        MeasureRows.part(each.partOf(), catalogue),
                        each.counts().words()));
        return rows.table();
    }

    private Table bySpace() {
        MeasureRows rows = new MeasureRows(columns(
                List.of(
                        text("Space"),
                        text("Organisation"),
                        text("Type"),
                        text("Managed by"),
                        Column.pounds("Budget"),
                        text("Open from"),
                        text("Open to"),
                        text("Measure"),
                        text("Unit")),
                AMOUNTS,
                List.of()));
        for (SpaceTotals space : among(measured.bySpace())) {
            List<Object> of = Arrays.asList(
                    space.space() == null ? "No named space" : space.space(),
                    space.organisation(),
                    space.type(),
                    space.managedBy(),
                    space.budget(),
                    month(space.from()),
                    month(space.to()));
            space.totals().forEach(each -> rows.add(joined(of, total(each))));
            if (space.totals().isEmpty()) {
                rows.add(joined(of, Arrays.asList("nothing reported", null, null, null, null)));
            }
        }
        return rows.table();
    }

    private Table byOrganisation() {
        MeasureRows rows = new MeasureRows(columns(
                List.of(text("Organisation"), text("Measure"), text("Unit")), AMOUNTS, List.of(count("Spaces"))));
        among(measured.byOrganisation()).forEach(organisation -> {
            organisation
                    .totals()
                    .forEach(each -> rows.add(joined(
                            List.of(organisation.organisation()), joined(total(each), Arrays.asList(each.spaces())))));
            if (organisation.totals().isEmpty()) {
                rows.add(Arrays.asList(organisation.organisation(), "nothing reported", null, null, null, null, null));
            }
        });
        return rows.table();
    }

    private Table byPillar() {
        MeasureRows rows = new MeasureRows(columns(
                List.of(text("Pillar"), text("Measure"), text("Unit")), AMOUNTS, List.of(count("Organisations"))));
        among(measured.byPillar()).forEach(pillar -> pillar.totals()
                .forEach(each -> rows.add(joined(
                        List.of(
                                pillar.pillar() == null
                                        ? "None"
                                        : pillar.pillar().title()),
                        joined(total(each), Arrays.asList(each.organisations()))))));
        return rows.table();
    }

    private static List<Object> total(MeasureTotal each) {
        return Arrays.asList(
                each.name(),
                each.unit().words(),
                quantity(each.amount(), each.unit()),
                quantity(each.atLeast(), each.unit()),
                quantity(each.atMost(), each.unit()));
    }

    private Table targets() {
        MeasureRows rows = new MeasureRows(columns(
                List.of(
                        text("Measure"),
                        text("Organisation"),
                        text("Space"),
                        text("By"),
                        text("Unit"),
                        amount("Target")),
                AMOUNTS,
                List.of(text("Status"), count("Months not reported"))));
        among(measured.delivery())
                .forEach(each -> rows.add(
                        each.name(),
                        each.organisation() == null ? "All together" : each.organisation(),
                        each.space(),
                        month(each.by()),
                        each.unit().words(),
                        quantity(each.target(), each.unit()),
                        quantity(each.amount(), each.unit()),
                        quantity(each.atLeast(), each.unit()),
                        quantity(each.atMost(), each.unit()),
                        each.status().title(),
                        each.missing()));
        return rows.table();
    }

    private Table estimates() {
        MeasureRows rows = new MeasureRows(List.of(
                text("Measure"),
                text("Unit"),
                amount("Estimate"),
                amount("At least"),
                amount("At most"),
                count("Organisations"),
                new Column("Share of the population", Kind.RATE),
                text("Left out")));
        among(measured.estimates())
                .forEach(each -> rows.add(
                        each.name(),
                        each.unit().words(),
                        quantity(each.amount(), each.unit()),
                        quantity(each.atLeast(), each.unit()),
                        quantity(each.atMost(), each.unit()),
                        each.organisations(),
                        new Share(each.share()),
                        each.leftOut().isEmpty() ? null : String.join(", ", each.leftOut())));
        return rows.table();
    }

    /** How much of the population those who reported cover, in a sentence; null without estimates. */
    public String coverage() {
        Coverage coverage = measured.coverage();
        if (coverage == null) {
            return null;
        }
        Measure measure = measure(coverage.measure());
        return "%s: those who reported have %s of a population of %s, a share of %s."
                .formatted(
                        measure.name(),
                        new Quantity(coverage.contributors(), measure.unit()),
                        new Quantity(coverage.population(), measure.unit()),
                        new Share(coverage.share()));
    }

    private Table superseded() {
        MeasureRows rows = new MeasureRows(List.of(
                text("Measure"),
                text("Month"),
                text("Organisation"),
                text("Space"),
                text("Unit"),
                amount("Amount"),
                text("Submission"),
                text("Superseded by")));
        among(measured.superseded()).forEach(each -> {
            Measure measure = measure(each.measure());
            rows.add(
                    measure.name(),
                    months(each.month(), each.from(), each.to()),
                    each.organisation(),
                    each.space(),
                    measure.unit().words(),
                    quantity(each.amount(), measure.unit()),
                    each.submission(),
                    each.by());
        });
        return rows.table();
    }

    private Table hidden() {
        MeasureRows rows = new MeasureRows(List.of(text("Measure"), text("What is not shown")));
        among(measured.hidden())
                .forEach(each -> rows.add(
                        measure(each.measure()).name(),
                        each.month() == null && each.from() == null
                                ? "the total"
                                : months(each.month(), each.from(), each.to())));
        return rows.table();
    }

    private Table caveats() {
        MeasureRows rows =
                new MeasureRows(List.of(text("What to know"), text("Rule"), text("How firm"), text("Source")));
        among(measured.caveats())
                .forEach(each ->
                        rows.add(each.message(), each.rule(), ProvenanceWords.of(each.provenance()), each.source()));
        return rows.table();
    }

    /** The months that organisations did not report, a measure a row. */
    public Table missing() {
        return months.missing();
    }

    private Measure measure(String code) {
        return catalogue.find(code).orElseThrow();
    }
}
