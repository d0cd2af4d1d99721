package org.claimable.method.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.claimable.method.measure.Contributors.OwnSpace;
import org.claimable.method.measure.Figure.Checked;
import org.claimable.method.measure.Measure.Counts;
import org.claimable.method.measure.MeasureCatalogue.MeasureNorm;
import org.claimable.method.measure.Measured.CompletenessRow;
import org.claimable.method.measure.Measured.Estimate;
import org.claimable.method.measure.Measured.HiddenCell;
import org.claimable.method.measure.Measured.MeasureCaveat;
import org.claimable.method.measure.Measured.MeasureTotal;
import org.claimable.method.measure.Measured.Reported;

/** What one must know about what figures come to, each with the norm that it rests on. */
final class AnswerCaveats {
    private static final int MOST_NAMES = 10;

    private final MeasuresRequest request;
    private final MeasureCatalogue catalogue;
    private final Checked figures;
    private final List<MeasureCaveat> caveats = new ArrayList<>();

    AnswerCaveats(MeasuresRequest request, MeasureCatalogue catalogue, Checked figures) {
        this.request = request;
        this.catalogue = catalogue;
        this.figures = figures;
    }

    /** Of an answer to the sender. */
    List<MeasureCaveat> of(Measured measured) {
        notPriced();
        notReported(measured.completeness());
        spans();
        notAdded(measured.totals());
        differentMonths();
        partsBeyondWhole();
        spaces();
        estimates(measured.estimates());
        superseded();
        return caveats;
    }

    /** Of an answer for passing on, which names nobody. */
    static List<MeasureCaveat> shared(
            MeasureCatalogue catalogue, List<MeasureTotal> totals, List<HiddenCell> hidden, int fewest) {
        AnswerCaveats of = new AnswerCaveats(null, catalogue, null);
        of.notPriced();
        of.notAdded(totals);
        if (!hidden.isEmpty()) {
            of.add(
                    "IM-10",
                    "HIDDEN",
                    "%s not shown, so that nobody can work out what fewer than %d organisations reported.",
                    hidden.size() == 1 ? "1 figure is" : "%,d figures are".formatted(hidden.size()),
                    fewest);
        }
        return of.caveats;
    }

    private void add(String norm, String code, String message, Object... facts) {
        MeasureNorm card = catalogue.norm(norm);
        caveats.add(new MeasureCaveat(
                code,
                message.formatted(facts),
                card.id(),
                card.citation().text(),
                card.citation().provenance().word()));
    }

    private void notPriced() {
        add(
                "IM-09",
                "NOT_PRICED",
                "These are counts of what was done. They have no social value of their own and are never added to it.");
    }

    private void notReported(List<CompletenessRow> rows) {
        long missing = rows.stream()
                .flatMap(row -> row.months().values().stream())
                .filter(Reported.MISSING::equals)
                .count();
        Set<String> reporting = new HashSet<>();
        rows.stream()
                .filter(row -> row.months().values().stream().anyMatch(each -> each != Reported.MISSING))
                .forEach(row -> reporting.add(row.organisation()));
        Set<String> silent = new TreeSet<>();
        rows.forEach(row -> silent.add(row.organisation()));
        silent.removeAll(reporting);
        if (!silent.isEmpty()) {
            add(
                    "IM-05",
                    "NOTHING_REPORTED",
                    "%s reported nothing. Not reported is not zero.",
                    names(List.copyOf(silent)));
        }
        if (missing > 0) {
            add(
                    "IM-05",
                    "MONTHS_MISSING",
                    "%s of a measure and an organisation %s not counted as zero, as %s not reported.",
                    count(missing, "month", "months"),
                    missing == 1 ? "is" : "are",
                    missing == 1 ? "it was" : "they were");
        }
    }

    private void spans() {
        long spans = figures.counted().stream()
                .filter(each -> !each.period().isMonth())
                .count();
        if (spans > 0) {
            add(
                    "IM-04",
                    "SPANS_NOT_DIVIDED",
                    "%s several months together. %s in the totals, and in no single month.",
                    spans == 1 ? "1 figure is for" : "%,d figures are for".formatted(spans),
                    spans == 1 ? "It is" : "They are");
        }
    }

    private void notAdded(List<MeasureTotal> totals) {
        List<String> names = totals.stream()
                .filter(each -> each.atLeast() != null)
                .map(MeasureTotal::name)
                .toList();
        if (!names.isEmpty()) {
            add(
                    "IM-06",
                    "NOT_ADDED_UP",
                    "%s: different people or households are not added up, as some may be the same. The number is at least the"
                            + " greatest figure and at most the sum.",
                    names(names));
        }
    }

    /** Stocks that were last reported in different months. */
    private void differentMonths() {
        Map<Measure, Sum> stocks = new HashMap<>();
        figures.counted().stream().filter(each -> each.counts() == Counts.STOCK).forEach(each -> stocks.computeIfAbsent(
                        each.measure(), Sum::new)
                .add(each));
        List<String> names = stocks.values().stream()
                .filter(each -> lastMonths(each).size() > 1)
                .map(each -> each.measure().name())
                .sorted()
                .toList();
        if (!names.isEmpty()) {
            add(
                    "IM-06",
                    "DIFFERENT_MONTHS",
                    "%s: the last figures of organisations and spaces are of different months.",
                    names(names));
        }
    }

    private static Set<Integer> lastMonths(Sum stock) {
        Set<Integer> months = new HashSet<>();
        stock.last().forEach(each -> months.add(each.period().to()));
        return months;
    }

    /** What a figure is of, whatever its measure. */
    private record Cell(OwnSpace space, Period period, Measure measure) {}

    private void partsBeyondWhole() {
        Map<Cell, Long> amounts = new HashMap<>();
        figures.counted()
                .forEach(each -> amounts.put(new Cell(each.space(), each.period(), each.measure()), each.hundredths()));
        List<Figure> beyond = figures.counted().stream()
                .filter(each -> !each.measure().partOf().isEmpty())
                .filter(each -> catalogue
                        .find(each.measure().partOf())
                        .map(whole -> amounts.get(new Cell(each.space(), each.period(), whole)))
                        .filter(whole -> whole < each.hundredths())
                        .isPresent())
                .toList();
        if (!beyond.isEmpty()) {
            Figure first = beyond.get(0);
            add(
                    "IM-06",
                    "PART_BEYOND_WHOLE",
                    "%s larger than what %s a part of, the first of %s in %s. Check both with who reported them.",
                    beyond.size() == 1 ? "1 figure is" : "%,d figures are".formatted(beyond.size()),
                    beyond.size() == 1 ? "it is" : "they are",
                    first.organisation().name(),
                    first.period());
        }
    }

    /** Figures of spaces that are not listed where spaces are, and of months in which a space was not open. */
    private void spaces() {
        Map<OwnSpace, MeasuresRequest.Space> listed = new HashMap<>();
        request.spaces()
                .forEach(each -> listed.put(
                        figures.contributors().organisation(each.organisation()).space(each.space()), each));
        if (listed.isEmpty()) {
            return;
        }
        Set<String> unlisted = new TreeSet<>();
        Set<String> closed = new TreeSet<>();
        for (Figure figure : figures.counted()) {
            MeasuresRequest.Space space = listed.get(figure.space());
            String name = "%s of %s"
                    .formatted(figure.space().name(), figure.organisation().name());
            if (figure.space().name() != null && space == null) {
                unlisted.add(name);
            } else if (space != null && isClosed(space, figure.period())) {
                closed.add(name);
            }
        }
        if (!unlisted.isEmpty()) {
            add("IM-05", "SPACE_NOT_LISTED", "Figures are for spaces that are not listed: %s.", names(unlisted));
        }
        if (!closed.isEmpty()) {
            add("IM-05", "SPACE_NOT_OPEN", "Figures are for months in which a space was not open: %s.", names(closed));
        }
    }

    private static boolean isClosed(MeasuresRequest.Space space, Period period) {
        return space.from() != null && period.from() < Period.month(space.from())
                || space.to() != null && period.to() > Period.month(space.to());
    }

    private void estimates(List<Estimate> estimates) {
        if (estimates == null) {
            return;
        }
        add(
                "IM-08",
                "ESTIMATES",
                "Estimates assume that those who did not report did as much for their size as those who did. They are no counts.");
        Set<String> leftOut = new TreeSet<>();
        estimates.forEach(each -> leftOut.addAll(each.leftOut()));
        if (!leftOut.isEmpty()) {
            add(
                    "IM-08",
                    "LEFT_OUT_OF_ESTIMATES",
                    "%s reported no %s, so that estimates leave %s out.",
                    names(leftOut),
                    catalogue.find(request.grossUp().by()).orElseThrow().name().toLowerCase(Locale.ROOT),
                    leftOut.size() == 1 ? "it" : "them");
        }
    }

    private void superseded() {
        int number = figures.superseded().size();
        if (number > 0) {
            add(
                    "IM-02",
                    "SUPERSEDED",
                    "%s replaced by a later one, listed, and not counted.",
                    number == 1 ? "1 figure is" : "%,d figures are".formatted(number));
        }
    }

    private static String names(Set<String> names) {
        return names(List.copyOf(names));
    }

    /** Names in a sentence: "Ash Homes, Elm Homes and 3 others". */
    private static String names(List<String> names) {
        if (names.size() > MOST_NAMES) {
            return "%s and %d others"
                    .formatted(String.join(", ", names.subList(0, MOST_NAMES - 1)), names.size() - MOST_NAMES + 1);
        }
        return Stream.of(
                        String.join(", ", names.subList(0, Math.max(0, names.size() - 1))), names.get(names.size() - 1))
                .filter(each -> !each.isEmpty())
                .reduce((one, other) -> one + " and " + other)
                .orElse("");
    }

    /** A number of things: "1 month", "2 months". */
    private static String count(long number, String one, String more) {
        return "%,d %s".formatted(number, number == 1 ? one : more);
    }
}
