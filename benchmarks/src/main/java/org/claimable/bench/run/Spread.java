package org.claimable.bench.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The median of some figures, with the least and the greatest. */
record Spread(double median, double least, double greatest) {
    static Spread of(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(median, sorted.get(0), sorted.get(sorted.size() - 1));
    }

    /** Of one figure of some samples. */
    static Spread of(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        return of(samples.stream().map(figure::applyAsDouble).toList());
    }

    /** Of the ratios of two ways, each taken within one run. */
    static Spread ratios(List<Sample> ones, List<Sample> others, ToDoubleFunction<Sample> figure) {
        List<Double> ratios = new ArrayList<>();
        for (int run = 0; run < ones.size(); run++) {
            ratios.add(figure.applyAsDouble(ones.get(run)) / figure.applyAsDouble(others.get(run)));
        }
        return of(ratios);
    }

    /** The median, and in brackets the least and the greatest, unless there is but one. */
    @Override
    public String toString() {
        if (least == greatest) {
            return String.format(Locale.ROOT, "%.2f", median);
        }
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", median, least, greatest);
    }
}
