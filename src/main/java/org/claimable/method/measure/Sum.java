package org.claimable.method.measure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimable.method.measure.Contributors.Organisation;
import org.claimable.method.measure.Contributors.OwnSpace;
import org.claimable.method.measure.Measure.Counts;
import org.claimable.method.measure.Measure.Unit;
import org.claimable.method.measure.Measured.MeasureTotal;
import org.claimable.method.measure.Measured.PartOf;

/** Figures of one measure put together as its counts may be (IM-06), in hundredths. */
final class Sum {
    private final Measure measure;
    private final Map<OwnSpace, Figure> last = new HashMap<>();
    private final Set<Organisation> organisations = new HashSet<>();
    private final Set<OwnSpace> spaces = new HashSet<>();
    private long sum;
    private long greatest;
    private int figures;

    Sum(Measure measure) {
        this.measure = measure;
    }

    /** The sum of figures of one measure, of which there is one at least. */
    static Sum of(List<Figure> figures) {
        Sum sum = new Sum(figures.get(0).measure());
        figures.forEach(sum::add);
        return sum;
    }

    Sum add(Figure figure) {
        figures++;
        sum += figure.hundredths();
        greatest = Math.max(greatest, figure.hundredths());
        organisations.add(figure.organisation());
        if (figure.space().name() != null) {
            spaces.add(figure.space());
        }
        if (measure.counts() == Counts.STOCK) {
            last.merge(
                    figure.space(),
                    figure,
                    (one, other) -> other.period().to() > one.period().to() ? other : one);
        }
        return this;
    }

    Measure measure() {
        return measure;
    }

    boolean isEmpty() {
        return figures == 0;
    }

    Set<Organisation> organisations() {
        return organisations;
    }

    Set<OwnSpace> spaces() {
        return spaces;
    }

    /** What there was last in a space, 0 where nothing was reported. */
    long last(OwnSpace space) {
        Figure figure = last.get(space);
        return figure == null ? 0 : figure.hundredths();
    }

    /** The figures that a stock is the sum of: the last of each space. */
    Iterable<Figure> last() {
        return last.values();
    }

    /** What is sure at least. */
    long least() {
        return measure.counts() == Counts.UNIQUE ? greatest : most();
    }

    /** What is sure at most. */
    long most() {
        return measure.counts() == Counts.STOCK
                ? last.values().stream().mapToLong(Figure::hundredths).sum()
                : sum;
    }

    /** Whether it is one number: all but different people of several figures. */
    boolean isExact() {
        return measure.counts() != Counts.UNIQUE || figures < 2;
    }

    Amount amount() {
        return new Amount(isExact(), least(), most(), measure.unit());
    }

    /** The total that an answer shows: {@code amount}, and of how many organisations and spaces; null where that is not shown. */
    MeasureTotal total(Amount amount, Integer organisations, Integer spaces, PartOf partOf) {
        return new MeasureTotal(
                measure.code(),
                measure.name(),
                measure.unit(),
                measure.counts(),
                amount.exactly(),
                amount.atLeast(),
                amount.atMost(),
                organisations,
                spaces,
                partOf);
    }

    /** An amount, or its bounds, in hundredths of a unit. */
    record Amount(boolean exact, long least, long most, Unit unit) {
        BigDecimal exactly() {
            return exact ? written(most, unit) : null;
        }

        BigDecimal atLeast() {
            return exact ? null : written(least, unit);
        }

        BigDecimal atMost() {
            return exact ? null : written(most, unit);
        }

        /** Hundredths in the unit: whole, or with two decimals. */
        static BigDecimal written(long hundredths, Unit unit) {
            return unit.isWhole() ? BigDecimal.valueOf(hundredths / 100) : BigDecimal.valueOf(hundredths, 2);
        }
    }
}
