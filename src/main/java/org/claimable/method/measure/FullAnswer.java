package org.claimable.method.measure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.claimable.method.measure.Contributors.Organisation;
import org.claimable.method.measure.Contributors.OwnSpace;
import org.claimable.method.measure.Figure.Checked;
import org.claimable.method.measure.Figure.Superseded;
import org.claimable.method.measure.Measured.MeasureTotal;
import org.claimable.method.measure.Measured.OrganisationTotals;
import org.claimable.method.measure.Measured.PartOf;
import org.claimable.method.measure.Measured.PillarTotals;
import org.claimable.method.measure.Measured.SeriesRow;
import org.claimable.method.measure.Measured.SpaceTotals;
import org.claimable.method.measure.Measured.SupersededFigure;
import org.claimable.method.measure.Measured.TargetDelivery;
import org.claimable.method.measure.MeasuresRequest.Space;
import org.claimable.method.measure.MeasuresRequest.View;
import org.claimable.method.measure.Measuring.Mistakes;
import org.claimable.method.measure.Sum.Amount;

/** The whole answer: totals, months, spaces, organisations and pillars with their names, what is missing, targets and estimates. */
final class FullAnswer {
    private final MeasuresRequest request;
    private final MeasureCatalogue catalogue;
    private final Checked figures;
    private final Map<Measure, List<Figure>> byMeasure;
    private final int first;
    private final int last;

    /** {@code first} and {@code last} are the months of the first and the last figure. */
    FullAnswer(
            MeasuresRequest request,
            MeasureCatalogue catalogue,
            Checked figures,
            Map<Measure, List<Figure>> byMeasure,
            int first,
            int last) {
        this.request = request;
        this.catalogue = catalogue;
        this.figures = figures;
        this.byMeasure = byMeasure;
        this.first = first;
        this.last = last;
    }

    /** The answer, in which what makes it wrong is noted; null where it is too large to show. */
    Measured measured(Mistakes mistakes) {
        List<Organisation> organisations = figures.contributors().all();
        int months = last - first + 1;
        if (Completeness.isTooMuch(organisations.size(), byMeasure.size(), months)) {
            mistakes.add(
                    request.places().other("figures", -1, null),
                    "TOO_LARGE",
                    "%,d organisations, %,d measures and %,d months have more than %,d months to show. Send fewer years at once."
                            .formatted(organisations.size(), byMeasure.size(), months, Completeness.MOST));
            return null;
        }
        Completeness completeness = new Completeness(figures.counted(), first, last);
        GrossingUp grossing = grossingUp(mistakes);
        List<TargetDelivery> delivery = delivery();
        List<MeasureTotal> totals = totals();
        Measured measured = new Measured(
                request.reference(),
                request.asOf().toString(),
                View.FULL,
                totals,
                series(),
                bySpace(),
                byOrganisation(organisations),
                byPillar(totals),
                completeness.rows(organisations, List.copyOf(byMeasure.keySet())),
                delivery,
                grossing == null ? null : grossing.coverage(),
                grossing == null ? null : grossing.estimates(),
                map(figures.superseded(), FullAnswer::superseded),
                List.of(),
                List.of());
        return measured.with(new AnswerCaveats(request, catalogue, figures).of(measured));
    }

    private List<MeasureTotal> totals() {
        return map(byMeasure.values(), ofMeasure -> {
            Measure measure = ofMeasure.get(0).measure();
            Sum sum = Sum.of(ofMeasure);
            return sum.total(
                    sum.amount(),
                    sum.organisations().size(),
                    sum.spaces().size(),
                    share(measure, ofMeasure, byMeasure, each -> true));
        });
    }

    /** The share of a measure in that which it is a part of, over the periods that are accepted; null without one. */
    private PartOf share(
            Measure part, List<Figure> parts, Map<Measure, List<Figure>> byMeasure, Predicate<Period> periods) {
        Measure whole =
                part.partOf().isEmpty() ? null : catalogue.find(part.partOf()).orElse(null);
        List<Figure> wholes = whole == null ? null : byMeasure.get(whole);
        return wholes == null
                ? null
                : Shares.of(
                        parts.stream()
                                .filter(each -> periods.test(each.period()))
                                .toList(),
                        wholes.stream()
                                .filter(each -> periods.test(each.period()))
                                .toList(),
                        part,
                        whole);
    }

    private List<SeriesRow> series() {
        List<SeriesRow> rows = new ArrayList<>();
        byMeasure.forEach((measure, ofMeasure) -> {
            Series series = new Series(measure, ofMeasure, first);
            series.byPeriod()
                    .keySet()
                    .forEach(period ->
                            rows.add(series.row(period, true, share(measure, ofMeasure, byMeasure, period::equals))));
        });
        return rows;
    }

    private List<SpaceTotals> bySpace() {
        Map<OwnSpace, Space> listed = new TreeMap<>();
        request.spaces()
                .forEach(each -> listed.put(
                        figures.contributors().organisation(each.organisation()).space(each.space()), each));
        Map<OwnSpace, List<Figure>> bySpace = new TreeMap<>();
        listed.keySet().forEach(each -> bySpace.put(each, new ArrayList<>()));
        figures.counted().forEach(each -> bySpace.computeIfAbsent(each.space(), space -> new ArrayList<>())
                .add(each));
        return bySpace.entrySet().stream()
                .map(each -> space(each.getKey(), listed.get(each.getKey()), each.getValue()))
                .toList();
    }

    private SpaceTotals space(OwnSpace space, Space listed, List<Figure> figures) {
        return new SpaceTotals(
                space.name(),
                space.organisation().name(),
                listed == null ? null : listed.type(),
                listed == null ? null : listed.managedBy(),
                listed == null ? null : listed.budget(),
                listed == null ? null : written(listed.from()),
                listed == null ? null : written(listed.to()),
                grouped(figures));
    }

    private static String written(YearMonth month) {
        return month == null ? null : month.toString();
    }

    /** The totals of figures of one organisation. */
    private List<MeasureTotal> grouped(List<Figure> figures) {
        Map<Measure, List<Figure>> byMeasure = Measuring.byMeasure(figures);
        return map(byMeasure.values(), ofMeasure -> {
            Sum sum = Sum.of(ofMeasure);
            PartOf partOf = share(sum.measure(), ofMeasure, byMeasure, each -> true);
            return sum.total(sum.amount(), null, sum.spaces().size(), partOf);
        });
    }

    private static <T, R> List<R> map(Collection<T> things, Function<T, R> meaning) {
        return things.stream().map(meaning).toList();
    }

    private List<OrganisationTotals> byOrganisation(List<Organisation> organisations) {
        Map<Organisation, List<Figure>> byOrganisation =
                figures.counted().stream().collect(Collectors.groupingBy(Figure::organisation));
        return map(
                organisations,
                each -> new OrganisationTotals(each.name(), grouped(byOrganisation.getOrDefault(each, List.of()))));
    }

    private List<PillarTotals> byPillar(List<MeasureTotal> totals) {
        List<PillarTotals> pillars = new ArrayList<>();
        List<Pillar> order = new ArrayList<>(List.of(Pillar.values()));
        order.add(null);
        for (Pillar pillar : order) {
            List<MeasureTotal> ofPillar = totals.stream()
                    .filter(each -> catalogue.find(each.measure()).orElseThrow().pillar() == pillar)
                    .toList();
            if (!ofPillar.isEmpty()) {
                pillars.add(new PillarTotals(pillar, ofPillar));
            }
        }
        return pillars;
    }

    private List<TargetDelivery> delivery() {
        Targets targets =
                new Targets(figures.contributors(), first, last, Period.month(YearMonth.from(request.asOf())));
        return map(request.targets(), each -> {
            Measure measure = catalogue.find(each.measure()).orElseThrow();
            return targets.delivery(each, measure, byMeasure.getOrDefault(measure, List.of()));
        });
    }

    /** The estimates, where they are asked for; null where not, or where the population is too small, which is noted. */
    private GrossingUp grossingUp(Mistakes mistakes) {
        if (request.grossUp() == null) {
            return null;
        }
        Measure by = catalogue.find(request.grossUp().by()).orElseThrow();
        GrossingUp grossing = new GrossingUp(by, request.grossUp().population(), byMeasure.getOrDefault(by, List.of()));
        byMeasure.forEach(grossing::estimate);
        if (grossing.isBeyondPopulation()) {
            mistakes.add(
                    request.places().other("grossUp", -1, "population"),
                    "POPULATION_TOO_SMALL",
                    "The contributors have %s %s between them, more than the population of %s. Correct the population."
                            .formatted(
                                    grossing.coverage().contributors().toPlainString(),
                                    by.unit().words(),
                                    request.grossUp().population().toPlainString()));
        }
        return grossing;
    }

    private static SupersededFigure superseded(Superseded each) {
        Figure figure = each.figure();
        return new SupersededFigure(
                figure.measure().code(),
                figure.period().month(),
                figure.period().begin(),
                figure.period().end(),
                figure.organisation().name(),
                figure.space().name(),
                Amount.written(figure.hundredths(), figure.measure().unit()),
                each.submission(),
                each.by());
    }
}
