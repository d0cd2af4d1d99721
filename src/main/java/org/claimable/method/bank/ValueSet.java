package org.claimable.method.bank;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What outcomes are worth, by outcome code. {@code notice} is repeated by every answer; the figures of a licensed set
 * never leave by the read endpoints; {@code digest} is the SHA-256 of its content.
 */
public record ValueSet(
        String id,
        String title,
        String notice,
        boolean licensed,
        boolean deadweightIncluded,
        SortedMap<String, OutcomeValue> values,
        SortedMap<String, ScorePoints> scorePoints,
        String digest) {

    public ValueSet {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        scorePoints = Collections.unmodifiableSortedMap(new TreeMap<>(scorePoints));
    }

    /** A set with its digest worked out. */
    public static ValueSet of(
            String id,
            String title,
            String notice,
            boolean licensed,
            boolean deadweightIncluded,
            Map<String, OutcomeValue> values,
            Map<String, ScorePoints> scorePoints) {
        ValueSet set = new ValueSet(
                id, title, notice, licensed, deadweightIncluded, new TreeMap<>(values), new TreeMap<>(scorePoints), "");
        String digest = Digests.sha256(set.canonical());
        return new ValueSet(id, title, notice, licensed, deadweightIncluded, set.values, set.scorePoints, digest);
    }

    private String canonical() {
        // With the length of each text before it, so that no two sets are written alike.
        StringBuilder text = new StringBuilder();
        for (String each : Arrays.asList(id, title, notice)) {
            text.append(each == null ? "-\n" : "%d:%s\n".formatted(each.length(), each));
        }
        text.append(deadweightIncluded).append('\n');
        values.forEach((code, value) -> text.append("%s,%d,%d,%d,%s\n"
                .formatted(
                        code,
                        value.wellbeing(),
                        value.exchequer(),
                        value.business(),
                        value.deadweight() == null
                                ? ""
                                : value.deadweight().stripTrailingZeros().toPlainString())));
        scorePoints.forEach((code, points) -> points.points()
                .forEach((score, pence) -> text.append(
                        "%s,%s,%d\n".formatted(code, score.stripTrailingZeros().toPlainString(), pence))));
        return text.toString();
    }

    /**
     * What an outcome is worth for one person for one year, in pence; the exchequer part may be negative.
     * {@code deadweight} is the row's own rate, 0 to 1, or null.
     */
    public record OutcomeValue(long wellbeing, long exchequer, long business, BigDecimal deadweight) {
        public OutcomeValue {
            if (deadweight != null && (deadweight.signum() < 0 || deadweight.compareTo(BigDecimal.ONE) > 0)) {
                throw new IllegalArgumentException("A deadweight rate is from 0 to 1, not %s.".formatted(deadweight));
            }
        }
    }

    /** The wellbeing value, in pence, of each point of a score; a score between two points has the lower one's. */
    public static final class ScorePoints {
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
}
