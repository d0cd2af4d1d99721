package org.claimable.method.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.claimable.method.measure.Figure.Checked;
import org.claimable.method.measure.MeasuresRequest.Space;
import org.claimable.method.measure.MeasuresRequest.View;

/** Puts figures together: checked, then by measure, month, organisation and space, none divided, priced or guessed. */
public final class Measuring {
    /** From the first to the last, a century: each is a column of what was reported. */
    private static final int MOST_MONTHS = 1_200;

    private final MeasuresRequest request;
    private final MeasureCatalogue catalogue;
    private final Checked figures;
    private final Map<Measure, List<Figure>> byMeasure;
    private final int first;
    private final int last;

    private Measuring(MeasuresRequest request, MeasureCatalogue catalogue, Checked figures) {
        this.request = request;
        this.catalogue = catalogue;
        this.figures = figures;
        this.byMeasure = byMeasure(figures.counted());
        this.first = figures.counted().stream()
                .mapToInt(each -> each.period().from())
                .min()
                .orElse(0);
        this.last = figures.counted().stream()
                .mapToInt(each -> each.period().to())
                .max()
                .orElse(0);
    }

    /** What the figures come to as of the day of the request; null where anything is wrong, which is noted. */
    public static Measured of(MeasuresRequest request, MeasureCatalogue catalogue, Mistakes mistakes) {
        boolean[] wrong = new boolean[1];
        Mistakes noted = (place, code, message) -> {
            wrong[0] = true;
            mistakes.add(place, code, message);
        };
        new RequestChecks(request, catalogue, noted).check();
        Checked figures = FigureChecks.check(request, catalogue, noted);
        if (wrong[0]) {
            return null;
        }
        Measuring measuring = new Measuring(request, catalogue, figures);
        measuring.refuseTooManyMonths(noted);
        if (wrong[0]) {
            return null;
        }
        Measured measured = measuring.measured(noted);
        return wrong[0] ? null : measured;
    }

    private Measured measured(Mistakes mistakes) {
        return request.view() == View.SHARED
                ? new SharedAnswer(request, catalogue, byMeasure, first).measured()
                : new FullAnswer(request, catalogue, figures, byMeasure, first, last).measured(mistakes);
    }

    /** Notes spaces that are listed twice, or that close before they open; {@code places} are by position and field. */
    public static void checkSpaces(List<Space> spaces, BiFunction<Integer, String, String> places, Mistakes mistakes) {
        RequestChecks.spaces(spaces, places, mistakes);
    }

    /** Hears of each mistake: where it was written, its code, and what is wrong and how to fix it. */
    public interface Mistakes {
        void add(String place, String code, String message);
    }

    private void refuseTooManyMonths(Mistakes mistakes) {
        int months = last - first + 1;
        if (months > MOST_MONTHS) {
            mistakes.add(
                    request.places().other("figures", -1, null),
                    "TOO_LARGE",
                    "There are %,d months from %s to %s, the first and the last; there may be %,d. Maybe a year is mistyped."
                            .formatted(
                                    months,
                                    Period.words(Period.written(first)),
                                    Period.words(Period.written(last)),
                                    MOST_MONTHS));
        }
    }

    /** Figures by measure, in their order, in which those of a measure follow each other. */
    static Map<Measure, List<Figure>> byMeasure(List<Figure> figures) {
        Map<Measure, List<Figure>> byMeasure = new LinkedHashMap<>();
        Measure last = null;
        List<Figure> ofLast = null;
        for (Figure figure : figures) {
            if (figure.measure() != last) {
                last = figure.measure();
                ofLast = byMeasure.computeIfAbsent(last, each -> new ArrayList<>());
            }
            ofLast.add(figure);
        }
        return byMeasure;
    }
}
