package org.claimable.bank;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The wellbeing value, in pence, of each point of a score; a score between two points has the lower one's. */
public final class ScorePoints {
    private final NavigableMap<BigDecimal, Long> points;

    public ScorePoints(Map<BigDecimal, Long> points) {
        this.points = new TreeMap<>(points);
    }

    /** The value of the highest point not above a score; none below the first. */
    public OptionalLong at(BigDecimal score) {
        Map.Entry<BigDecimal, Long> point = points.floorEntry(score);
        return point == null ? OptionalLong.empty() : OptionalLong.of(point.getValue());
    }

    /** All points, lowest score first. */
    public NavigableMap<BigDecimal, Long> points() {
        return Collections.unmodifiableNavigableMap(points);
    }
}
