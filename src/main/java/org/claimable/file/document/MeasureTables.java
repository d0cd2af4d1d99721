package org.claimable.file.document;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimable.file.document.Table.Cell;
import org.claimable.file.document.Table.Column;
import org.claimable.file.document.Table.Kind;
import org.claimable.method.measure.Measure;
import org.claimable.method.measure.Measure.Unit;
import org.claimable.method.measure.MeasureCatalogue;
import org.claimable.method.measure.Measured;
import org.claimable.method.measure.Measured.CompletenessRow;
import org.claimable.method.measure.Measured.Coverage;
import org.claimable.method.measure.Measured.MeasureTotal;
import org.claimable.method.measure.Measured.PartOf;
import org.claimable.method.measure.Measured.Reported;
import org.claimable.method.measure.Measured.SpaceTotals;

/**
 * What figures of measures come to as tables, one a view, in words for every door. Columns of what is sure at least and at most, and any
 * that no row fills, are there only where a row needs them.
 */
public final class MeasureTables {
    private static final List<Column> AMOUNTS = List.of(amount("Amount"), amount("At least"), amount("At most"));

    private final Measured measured;
    private final MeasureCatalogue catalogue;

    public MeasureTables(Measured measured, MeasureCatalogue catalogue) {
        this.measured = measured;
        this.catalogue = catalogue;
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
            case MONTHS -> months();
            case SAME_ORGANISATIONS -> sameOrganisations();
            case BY_SPACE -> bySpace();
            case BY_ORGANISATION -> byOrganisation();
            case BY_PILLAR -> byPillar();
            case COMPLETENESS -> completeness();
            case TARGETS -> targets();
            case ESTIMATES -> estimates();
            case SUPERSEDED -> superseded();
            case HIDDEN -> hidden();
            case CAVEATS -> caveats();
        };
    }

    private Table totals() {
        Rows rows = new Rows(
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
                        part(each.partOf()),
                        each.counts().words()));
        return rows.table();
    }

    private Table months() {
        Rows rows = new Rows(
                columns(
                        List.of(text("Measure"), text("Month"), text("Unit")),
                        AMOUNTS,
                        List.of(amount("Change"), count("Organisations"))),
                text("As a part"));
        among(measured.series()).forEach(each -> {
            Measure measure = measure(each.measure());
            rows.add(
                    measure.name(),
                    months(each.month(), each.from(), each.to()),
                    measure.unit().words(),
                    quantity(each.amount(), measure.unit()),
                    quantity(each.atLeast(), measure.unit()),
                    quantity(each.atMost(), measure.unit()),
                    quantity(each.change(), measure.unit()),
                    each.organisations(),
                    part(each.partOf()));
        });
        return rows.table();
    }

    private Table sameOrganisations() {
        Rows rows = new Rows(List.of(
                text("Measure"),
                text("Month"),
                text("Unit"),
                count("Organisations in both"),
                amount("Month before"),
                amount("This month"),
                amount("Change")));
        among(measured.series()).stream().filter(each -> each.panel() != null).forEach(each -> {
            Measure measure = measure(each.measure());
            rows.add(
                    measure.name(),
                    months(each.month(), each.from(), each.to()),
                    measure.unit().words(),
                    each.panel().organisations(),
                    quantity(each.panel().previous(), measure.unit()),
                    quantity(each.panel().amount(), measure.unit()),
                    quantity(each.panel().change(), measure.unit()));
        });
        return rows.table();
    }

    private Table bySpace() {
        Rows rows = new Rows(columns(
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
        Rows rows = new Rows(columns(
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
        Rows rows = new Rows(columns(
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

    private Table completeness() {
        List<CompletenessRow> of = among(measured.completeness());
        List<Column> columns = new ArrayList<>(List.of(text("Organisation"), text("Measure")));
        of.stream()
                .limit(1)
                .flatMap(each -> each.months().keySet().stream())
                .forEach(month -> columns.add(text(month(month))));
        return new Table(
                columns,
                of.stream()
                        .map(each -> Stream.concat(
                                        Stream.of(
                                                each.organisation(),
                                                measure(each.measure()).name()),
                                        each.months().values().stream().map(Reported::words))
                                .map(Cell::of)
                                .toList())
                        .toList());
    }

    /** The months that organisations did not report, a measure a row. */
    public Table missing() {
        Rows rows = new Rows(List.of(text("Organisation"), text("Measure"), text("Months that are missing")));
        for (CompletenessRow each : among(measured.completeness())) {
            List<String> missing = each.months().entrySet().stream()
                    .filter(month -> month.getValue() == Reported.MISSING)
                    .map(Entry::getKey)
                    .toList();
            if (!missing.isEmpty()) {
                rows.add(each.organisation(), measure(each.measure()).name(), runs(missing));
            }
        }
        return rows.table();
    }

    /** Months that follow each other as one span, such as April 2020 to June 2020, August 2020. */
    private static String runs(List<String> months) {
        List<String> runs = new ArrayList<>();
        for (int from = 0, to; from < months.size(); from = to + 1) {
            to = from;
            while (to + 1 < months.size()
                    && YearMonth.parse(months.get(to)).plusMonths(1).equals(YearMonth.parse(months.get(to + 1)))) {
                to++;
            }
            runs.add(from == to ? month(months.get(from)) : months(null, months.get(from), months.get(to)));
        }
        return String.join(", ", runs);
    }

    private Table targets() {
        Rows rows = new Rows(columns(
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
        Rows rows = new Rows(List.of(
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
        Rows rows = new Rows(List.of(
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
        Rows rows = new Rows(List.of(text("Measure"), text("What is not shown")));
        among(measured.hidden())
                .forEach(each -> rows.add(
                        measure(each.measure()).name(),
                        each.month() == null && each.from() == null
                                ? "the total"
                                : months(each.month(), each.from(), each.to())));
        return rows.table();
    }

    private Table caveats() {
        Rows rows = new Rows(List.of(text("What to know"), text("Rule"), text("How firm"), text("Source")));
        among(measured.caveats())
                .forEach(each ->
                        rows.add(each.message(), each.rule(), ProvenanceWords.of(each.provenance()), each.source()));
        return rows.table();
    }

    private Measure measure(String code) {
        return catalogue.find(code).orElseThrow();
    }

    private static <T> List<T> among(List<T> rows) {
        return rows == null ? List.of() : rows;
    }

    private static Column text(String title) {
        return Column.text(title);
    }

    private static Column count(String title) {
        return Column.count(title);
    }

    private static Column amount(String title) {
        return new Column(title, Kind.AMOUNT);
    }

    private static Quantity quantity(BigDecimal number, Unit unit) {
        return Quantity.of(number, unit);
    }

    /** A month such as 2020-04 for a reader; null for null. */
    private static String month(String month) {
        return month == null ? null : Days.of(YearMonth.parse(month));
    }

    private static String months(String month, String from, String to) {
        return month != null ? month(month) : month(from) + " to " + month(to);
    }

    private String part(PartOf part) {
        if (part == null) {
            return null;
        }
        String share = part.share() != null
                ? new Share(part.share()).toString()
                : "%s to %s".formatted(new Share(part.atLeast()), new Share(part.atMost()));
        return "%s of %s".formatted(share, measure(part.measure()).name());
    }

    @SafeVarargs
    private static List<Column> columns(List<Column>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    private static List<Object> joined(List<?> one, List<?> other) {
        List<Object> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /** Rows as they are added, and of their columns those that a row fills; the first and one of the amounts stay. */
    private static final class Rows {
        private static final Collection<String> AS_NEEDED = List.of(
                "At least",
                "At most",
                "As a part",
                "Space",
                "Type",
                "Managed by",
                "Budget",
                "Open from",
                "Open to",
                "Left out",
                "Submission",
                "Superseded by");

        private final List<Column> columns;
        private final List<List<Object>> rows = new ArrayList<>();

        Rows(List<Column> columns, Column... further) {
            this.columns = columns(columns, List.of(further));
        }

        void add(Object... cells) {
            rows.add(Arrays.asList(cells));
        }

        void add(List<Object> cells) {
            rows.add(cells);
        }

        Table table() {
            int[] kept = IntStream.range(0, columns.size()).filter(this::isKept).toArray();
            return new Table(
                    IntStream.of(kept).mapToObj(columns::get).toList(),
                    rows.stream()
                            .map(row -> IntStream.of(kept)
                                    .mapToObj(row::get)
                                    .map(Cell::of)
                                    .toList())
                            .toList());
        }

        private boolean isKept(int place) {
            return place == 0
                    || !AS_NEEDED.contains(columns.get(place).title())
                    || rows.stream().map(row -> row.get(place)).anyMatch(Objects::nonNull);
        }
    }
}
