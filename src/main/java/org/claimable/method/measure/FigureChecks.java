package org.claimable.method.measure;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
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
        request.organisations().forEach(contributors::expected);
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

    /** The figure at an index, with 0 for a wrong amount; null where what it is of is wrong, or could not be read. */
    private Figure figure(SubmittedFigure written, int index) {
        Measure measure = written.measure() == null
                ? null
                : known.computeIfAbsent(written.measure(), catalogue::find).orElse(null);
        if (measure != null) {
            unit(written, measure, index);
        } else if (written.measure() != null) {
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
        }
        boolean hasMonths = written.from() != null && written.to() != null && months(written, measure, index);
        boolean hasAmount = written.amount() != null && amount(written.amount(), measure, index);
        return measure == null || !hasMonths || written.organisation() == null
                ? null
                : new Figure(
                        measure,
                        catalogue.place(measure),
                        Period.of(written.from(), written.to()),
                        contributors.expected(written.organisation()).space(written.space()),
                        hasAmount ? written.amount().movePointRight(DECIMALS).longValueExact() : 0,
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

    /** Whether the months are one or a span; a span that ends before it begins, and months in which it cannot be, are noted. */
    private boolean months(SubmittedFigure written, Measure measure, int index) {
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
        } else if (measure != null && !(measure.isOf(written.from()) && measure.isOf(written.to()))) {
            wrong(
                    index,
                    field,
                    "MEASURE_NOT_IN_FORCE",
                    "%s is counted %s. Use another measure, or correct the month.",
                    measure.name(),
                    inForce(measure));
        }
        return !written.from().isAfter(written.to());
    }

    private static String inForce(Measure measure) {
        String from = measure.from() == null ? "" : "from " + Period.words(measure.from());
        String to = measure.to() == null ? "" : "to " + Period.words(measure.to());
        return (from + " " + to).strip();
    }

    /** Whether an amount is one that its measure can have; what is wrong is noted. */
    private boolean amount(BigDecimal amount, Measure measure, int index) {
        int before = mistakes.size();
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
        return mistakes.size() == before;
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
            Figure kept = kept(Arrays.asList(figures).subList(from, to));
            if (kept != null) {
                refuseOverlap(longest, kept);
                counted.add(kept);
                longest =
                        longest == null || kept.period().to() > longest.period().to() ? kept : longest;
            }
        }
    }

    /** The one that counts of one period; null where there is none. */
    private Figure kept(List<Figure> figures) {
        Figure first = figures.get(0);
        if (figures.size() == 1 && request.figures().get(first.index()).supersedes() == null) {
            return first;
        }
        SamePeriod same = new SamePeriod(figures, request.figures(), this::wrong);
        superseded.addAll(same.superseded());
        return same.kept();
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
}
