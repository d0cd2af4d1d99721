package org.claimable.method.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimable.method.measure.Contributors.OwnSpace;
import org.claimable.method.measure.Measured.PartOf;

/** What share of a measure another is that is a part of it, where both cover the same spaces and months. */
final class Shares {
    private static final int PLACES = 4;

    private Shares() {}

    /** What a figure covers. */
    private record Cell(OwnSpace space, Period period) {}

    /** The share; null where the two cover something else, or there is no whole. */
    static PartOf of(List<Figure> part, List<Figure> whole, Measure measure, Measure ofMeasure) {
        if (part.isEmpty() || part.size() != whole.size() || !cells(part).equals(cells(whole))) {
            return null;
        }
        Sum parts = new Sum(measure);
        part.forEach(parts::add);
        Sum wholes = new Sum(ofMeasure);
        whole.forEach(wholes::add);
        if (wholes.most() == 0) {
            return null;
        }
        if (parts.isExact() && wholes.isExact()) {
            return new PartOf(ofMeasure.code(), share(parts.most(), wholes.most()), null, null);
        }
        BigDecimal most = wholes.least() == 0
                ? BigDecimal.ONE
                : share(parts.most(), wholes.least()).min(BigDecimal.ONE);
        return new PartOf(ofMeasure.code(), null, share(parts.least(), wholes.most()), most);
    }

    private static Set<Cell> cells(List<Figure> figures) {
        Set<Cell> cells = new HashSet<>();
        figures.forEach(each -> cells.add(new Cell(each.space(), each.period())));
        return cells;
    }

    private static BigDecimal share(long part, long whole) {
        BigDecimal share = BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_UP);
        return share.signum() == 0 ? BigDecimal.ZERO : share.stripTrailingZeros();
    }
}
