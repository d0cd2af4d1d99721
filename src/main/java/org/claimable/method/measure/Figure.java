package org.claimable.method.measure;

import java.util.Comparator;
import java.util.List;
import org.claimable.method.measure.Contributors.Organisation;
import org.claimable.method.measure.Contributors.OwnSpace;
import org.claimable.method.measure.Measure.Counts;

/** A count that was checked: of a measure, whose place in the catalogue is {@code row}, in a period, in hundredths of its unit. */
record Figure(Measure measure, int row, Period period, OwnSpace space, long hundredths, int index) {
    /** By measure, organisation and space, then period. */
    static final Comparator<Figure> ORDER = Comparator.comparingInt(Figure::row)
            .thenComparing(Figure::space)
            .thenComparing(Figure::period)
            .thenComparingInt(Figure::index);

    Organisation organisation() {
        return space.organisation();
    }

    Counts counts() {
        return measure.counts();
    }

    /** Whether another is of the same measure, organisation and space. */
    boolean isOfLine(Figure other) {
        return row == other.row && space == other.space;
    }

    /** The figures that count, in their order, and those that others took the place of. */
    record Checked(Contributors contributors, List<Figure> counted, List<Superseded> superseded) {
        Checked {
            counted = List.copyOf(counted);
            superseded = List.copyOf(superseded);
        }
    }

    /** A figure that another takes the place of, with the submissions of both; {@code by} is null where that has none. */
    record Superseded(Figure figure, String submission, String by) {}
}
