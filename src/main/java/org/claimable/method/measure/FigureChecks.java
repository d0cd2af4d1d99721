package org.claimable.method.measure;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.measure.Figure.Checked;
import org.claimable.method.measure.Figure.Superseded;
import org.claimable.method.measure.Measure.Unit;
import org.claimable.method.measure.MeasuresRequest.SubmittedFigure;
import org.claimable.method.measure.Measuring.Mistakes;

/** Holds figures to the rules IM-01 to IM-03 and IM-11: each that is wrong is noted, with where it was written. */
final class FigureChecks {
    private static final BigDecimal MOST = new BigDecimal("99999999999.99");
    private static final int DECIMALS = 2;
    private static final int MOST_NOTED = 10_000;

    private final MeasuresRequest request;
    private final MeasureCatalogue catalogue;
    private final Contributors contributors = new Contributors();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final List<Superseded> superseded = new ArrayList<>();
    private final Map<String, Optional<Measure>> known = new HashMap<>();

    private FigureChecks(MeasuresRequest request, MeasureCatalogue catalogue) {
        this.request = request;
        this.catalogue = catalogue;
    }

    /** What is wrong with a field of a figure; {@code field} is null for the figure as a whole. */
    private record Mistake(int index, String field, String code, String message) {}

    static Checked check(MeasuresRequest request, MeasureCatalogue catalogue, Mistakes noted) {
        FigureChecks checks = new FigureChecks(request, catalogue);
        List<Figure> counted = checks.counted(checks.read());
        checks.mistakes.stream()
                .sorted(Comparator.comparingInt(Mistake::index))
                .forEach(each -> noted.add(request.places().figure(each.index, each.field), each.code, each.message));
        return new Checked(checks.contributors, counted, checks.superseded);
    }

    private void wrong(int index, String field, String code, String message, Object... facts) {
        if (mistakes.size() < MOST_NOTED) {
            mistakes.add(new Mistake(index, field, code, message.formatted(facts)));
        }
    }

    private Figure[] read() {
        request.organisations().forEach(contributors::organisation);
        request.spaces()
                .forEach(each -> contributors.organisation(each.organisation()).space(each.space()));
        List<Figure> read = new ArrayList<>(request.figures().size());
        for (int i = 0; i < request.figures().size(); i++) {
            Figure figure = figure(request.figures().get(i), i);
            if (figure != null) {
                read.add(figure);
            }
        }
        long spaces = contributors.arrange();
        return ByLine.sorted(
                        read, each -> each.row() * spaces + each.space().place(), Comparator.comparing(Figure::period))
                .toArray(Figure[]::new);
    }

    /** The figure at an index; null where something is wrong with it, or was when it was read. */
    private Figure figure(SubmittedFigure written, int index) {
        if (!written.isWhole()) {
            return null;
        }
        int before = mistakes.size();
        Measure measure =
                known.computeIfAbsent(written.measure(), catalogue::find).orElse(null);
        if (measure == null) {
            wrong(
                    index,
                    "measure",
                    "UNKNOWN_MEASURE",
                    "\"%s\" is not a measure of the catalogue.%s",
                    written.measure(),
                    catalogue
                            .nearest(written.measure())
                            .map(" Maybe %s."::formatted)
                            .orElse(" Use the code or the name of one of its measures."));
        } else {
            unit(written, measure, index);
            months(written, measure, index);
        }
        amount(written.amount(), measure, index);
        return mistakes.size() > before || measure == null
                ? null
                : new Figure(
                        measure,
                        catalogue.place(measure),
                        Period.of(written.from(), written.to()),
                        contributors.organisation(written.organisation()).space(written.space()),
                        written.amount().movePointRight(DECIMALS).longValueExact(),
                        index);
    }

    private void unit(SubmittedFigure written, Measure measure, int index) {
        if (written.unit() == null) {
            return;
        }
        Unit unit = Stream.of(Unit.values())
                .filter(each -> isNamed(each, written.unit()))
                .findFirst()
                .orElse(null);
        if (unit == null) {
            wrong(
                    index,
                    "unit",
                    "UNKNOWN_UNIT",
                    "\"%s\" is not a unit.%s",
                    written.unit(),
                    Nearest.hint(
                            " Maybe %s.",
                            " %s is in %s."
                                    .formatted(measure.name(), measure.unit().words()),
                            written.unit(),
                            Stream.of(Unit.values()).map(Unit::name)));
        } else if (unit != measure.unit()) {
            wrong(
                    index,
                    "unit",
                    "WRONG_UNIT",
                    "%s is in %s, not in %s. Correct the unit or the measure.",
                    measure.name(),
                    measure.unit().words(),
                    unit.words());
        }
    }

    private static boolean isNamed(Unit unit, String written) {
        String name = written.strip().replace(' ', '_').replace('-', '_');
        return unit.name().equalsIgnoreCase(name)
                || unit.words().equalsIgnoreCase(written.strip())
                || unit == Unit.POUNDS && written.strip().equals("£");
    }

    private void months(SubmittedFigure written, Measure measure, int index) {
        String field = written.from().equals(written.to()) ? "month" : "to";
        if (written.from().isAfter(written.to())) {
            wrong(
                    index,
                    "to",
                    "BAD_SPAN",
                    "The span ends in %s, before it begins in %s. Maybe the two are swapped.",
                    Period.words(written.to()),
                    Period.words(written.from()));
        } else if (written.to().isAfter(YearMonth.from(request.asOf()))) {
            wrong(
                    index,
                    field,
                    "AFTER_AS_OF",
                    "%s is after %s, the month of the day of evaluation. Correct the month, or evaluate later.",
                    Period.words(written.to()),
                    Period.words(YearMonth.from(request.asOf())));
        } else if (!measure.isOf(written.from()) || !measure.isOf(written.to())) {
            wrong(
                    index,
                    field,
                    "MEASURE_NOT_IN_FORCE",
                    "%s is counted %s. Use another measure, or correct the month.",
                    measure.name(),
                    inForce(measure));
        }
    }

    private static String inForce(Measure measure) {
        String from = measure.from() == null ? "" : "from " + Period.words(measure.from());
        String to = measure.to() == null ? "" : "to " + Period.words(measure.to());
        return (from + " " + to).strip();
    }

    private void amount(BigDecimal amount, Measure measure, int index) {
        if (amount.signum() < 0) {
            wrong(index, "amount", "NEGATIVE", "%s is below 0. A count is 0 or more.", amount.toPlainString());
        } else if (amount.compareTo(MOST) > 0) {
            wrong(index, "amount", "OUT_OF_RANGE", "An amount is at most %,.2f.", MOST);
        } else if (measure != null && measure.unit().isWhole() && decimals(amount) > 0) {
            wrong(
                    index,
                    "amount",
                    "NOT_WHOLE",
                    "%s is not a whole number. %s counts whole %s.",
                    amount.toPlainString(),
                    measure.name(),
                    measure.unit() == Unit.NUMBER ? "numbers" : measure.unit().words());
        } else if (decimals(amount) > DECIMALS) {
            wrong(
                    index,
                    "amount",
                    "TOO_MANY_DECIMALS",
                    "%s has more than two decimals. Round it to two.",
                    amount.toPlainString());
        }
    }

    private static int decimals(BigDecimal amount) {
        return amount.scale() <= 0 ? 0 : amount.stripTrailingZeros().scale();
    }

    /** Those that count of figures in their order: of each month or span the one that no other takes the place of. */
    private List<Figure> counted(Figure[] figures) {
        List<Figure> counted = new ArrayList<>(figures.length);
        for (int from = 0, to; from < figures.length; from = to) {
            to = from + 1;
            while (to < figures.length && figures[to].isOfLine(figures[from])) {
                to++;
            }
            line(figures, from, to, counted);
        }
        return counted;
    }

    /** Adds what counts of the figures of one measure, organisation and space. */
    private void line(Figure[] figures, int begin, int end, List<Figure> counted) {
        Figure longest = null;
        for (int from = begin, to; from < end; from = to) {
            to = from + 1;
            while (to < end && figures[to].period().equals(figures[from].period())) {
                to++;
            }
            boolean alone = to == from + 1
                    && request.figures().get(figures[from].index()).supersedes() == null;
            Figure kept = alone
                    ? figures[from]
                    : new SamePeriod(Arrays.asList(figures).subList(from, to)).kept();
            if (kept != null) {
                refuseOverlap(longest, kept);
                counted.add(kept);
                longest =
                        longest == null || kept.period().to() > longest.period().to() ? kept : longest;
            }
        }
    }

    private void refuseOverlap(Figure before, Figure figure) {
        if (before != null && before.period().to() >= figure.period().from()) {
            wrong(
                    figure.index(),
                    figure.period().isMonth() ? "month" : "from",
                    "OVERLAP",
                    "%s and %s overlap: %s has a figure for both%s. Give each month once, alone or in one span.",
                    figure.period(),
                    before.period(),
                    figure.organisation().name(),
                    request.places().figure(before.index(), null).isEmpty()
                            ? ""
                            : " (" + request.places().figure(before.index(), null) + ")");
        }
    }

    /** The figures of one measure, organisation, space and period. */
    private final class SamePeriod {
        private final List<Figure> figures;
        private final Map<Figure, Figure> replacedBy = new LinkedHashMap<>();

        SamePeriod(List<Figure> figures) {
            this.figures = figures;
        }

        /** The one that counts; null where that cannot be told, which is noted. */
        Figure kept() {
            for (Figure figure : figures) {
                if (written(figure).supersedes() != null) {
                    supersede(figure, written(figure).supersedes());
                }
            }
            List<Figure> left = figures.stream()
                    .filter(each -> !replacedBy.containsKey(each))
                    .toList();
            left.stream().skip(1).forEach(further -> twice(left.get(0), further));
            figures.stream().filter(this::isInCircle).findFirst().ifPresent(this::circle);
            replacedBy.forEach((figure, by) -> superseded.add(new Superseded(
                    figure, written(figure).submission(), written(by).submission())));
            return left.isEmpty() ? null : left.get(0);
        }

        private void supersede(Figure figure, String named) {
            List<Figure> meant = figures.stream()
                    .filter(each -> each != figure && named.equals(written(each).submission()))
                    .toList();
            if (meant.isEmpty()) {
                wrong(
                        figure.index(),
                        "supersedes",
                        "SUPERSEDES_NOTHING",
                        "No other figure for %s was sent as \"%s\". Name the submission of the figure that this one takes the place"
                                + " of, for the same month or span.",
                        figure.period(),
                        named);
                return;
            }
            meant.stream().skip(1).forEach(further -> twice(meant.get(0), further));
            replacedBy.putIfAbsent(meant.get(0), figure);
        }

        private boolean isInCircle(Figure figure) {
            Figure by = replacedBy.get(figure);
            for (int steps = 0; by != null && by != figure && steps < figures.size(); steps++) {
                by = replacedBy.get(by);
            }
            return by == figure;
        }

        private void circle(Figure figure) {
            wrong(
                    figure.index(),
                    "supersedes",
                    "SUPERSEDES_IN_A_CIRCLE",
                    "The figures for %s take the place of each other, so that none counts. Remove \"supersedes\" from the one that counts"
                            + " first.",
                    figure.period());
        }

        private void twice(Figure first, Figure second) {
            String submission = written(first).submission();
            wrong(
                    second.index(),
                    null,
                    "FIGURE_TWICE",
                    "%s already has a figure for %s in %s%s. %s",
                    second.organisation().name(),
                    second.measure().name(),
                    second.period(),
                    second.space().name() == null ? "" : " at " + second.space().name(),
                    submission == null
                            ? "Give each figure a submission, and name in \"supersedes\" the one that this takes the place of, or remove one."
                            : "Give \"supersedes\": \"%s\" where this takes its place, or remove one."
                                    .formatted(submission));
        }

        private SubmittedFigure written(Figure figure) {
            return request.figures().get(figure.index());
        }
    }
}
