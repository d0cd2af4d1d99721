package org.claimable.rules;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.claimable.bank.Catalogue;
import org.claimable.bank.OutcomeValue;
import org.claimable.bank.Pence;
import org.claimable.bank.ScorePoints;
import org.claimable.bank.ValueSet;

/** A whole value set written in an example, in pounds. */
record GivenValueSet(Boolean deadweightIncluded, List<Amounts> values, List<Point> scorePoints) {
    GivenValueSet {
        Objects.requireNonNull(deadweightIncluded, "A value set says whether it includes deadweight.");
        Objects.requireNonNull(values, "A value set has values.");
        scorePoints = Objects.requireNonNullElse(scorePoints, List.of());
    }

    /** What one outcome is worth to one person; an amount that is not written is nothing. */
    record Amounts(
            String outcome, BigDecimal wellbeing, BigDecimal exchequer, BigDecimal business, BigDecimal deadweight) {
        OutcomeValue value() {
            return new OutcomeValue(pence(wellbeing), pence(exchequer), pence(business), deadweight);
        }

        private static long pence(BigDecimal pounds) {
            return pounds == null ? 0 : Pence.of(pounds);
        }
    }

    /** What a score is worth. */
    record Point(String outcome, BigDecimal score, BigDecimal wellbeing) {}

    /** The set, of which every outcome must be in the catalogue. */
    ValueSet valueSet(Catalogue catalogue) {
        Map<String, OutcomeValue> amounts = new HashMap<>();
        values.forEach(each -> amounts.put(code(each.outcome(), catalogue), each.value()));
        Map<String, Map<BigDecimal, Long>> scores = new HashMap<>();
        scorePoints.forEach(point -> scores.computeIfAbsent(code(point.outcome(), catalogue), code -> new TreeMap<>())
                .put(point.score(), Pence.of(point.wellbeing())));
        Map<String, ScorePoints> points = new HashMap<>();
        scores.forEach((code, of) -> points.put(code, new ScorePoints(of)));
        return ValueSet.of("example", "Example", "Invented.", false, deadweightIncluded, amounts, points);
    }

    private static String code(String outcome, Catalogue catalogue) {
        return catalogue
                .find(outcome)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The value set names \"%s\", which is not in the catalogue.".formatted(outcome)))
                .code();
    }
}
