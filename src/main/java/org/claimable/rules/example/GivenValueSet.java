package org.claimable.rules.example;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Pence;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.bank.ValueSet.OutcomeValue;
import org.claimable.method.bank.ValueSet.ScorePoints;

/** Reads a whole value set written in an example, in pounds; an amount that is not written is nothing. */
record GivenValueSet(ExamplePart part, Catalogue catalogue) {

    /** The set; null, with the slips noted, where it is none. */
    ValueSet valueSet() {
        if (!part.hasOnly(List.of("deadweightIncluded", "values", "scorePoints"))
                || !part.hasAll("A value set", "deadweightIncluded", "values")) {
            return null;
        }
        Map<String, OutcomeValue> amounts = new HashMap<>();
        part.list("values").forEach(each -> code(each).ifPresent(code -> amounts.put(code, value(each))));
        boolean included = Boolean.TRUE.equals(part.yes("deadweightIncluded"));
        return ValueSet.of("example", "Example", "Invented.", false, included, amounts, points());
    }

    private static OutcomeValue value(ExamplePart part) {
        part.hasOnly(List.of("outcome", "wellbeing", "exchequer", "business", "deadweight"));
        BigDecimal rate = part.number("deadweight");
        if (rate != null && (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0)) {
            part.at("deadweight")
                    .wrong("The deadweight is %s; a rate is from 0 to 1. Maybe 0.19 for 19%%.".formatted(rate));
        }
        return new OutcomeValue(pence(part, "wellbeing"), pence(part, "exchequer"), pence(part, "business"), rate);
    }

    private Map<String, ScorePoints> points() {
        Map<String, Map<BigDecimal, Long>> scores = new HashMap<>();
        for (ExamplePart point : part.list("scorePoints")) {
            point.hasOnly(List.of("outcome", "score", "wellbeing"));
            if (point.hasAll("A point", "score", "wellbeing")) {
                code(point).ifPresent(code -> scores.computeIfAbsent(code, each -> new TreeMap<>())
                        .put(Given.orElse(point.number("score"), BigDecimal.ZERO), pence(point, "wellbeing")));
            }
        }
        Map<String, ScorePoints> points = new HashMap<>();
        scores.forEach((code, of) -> points.put(code, new ScorePoints(of)));
        return points;
    }

    private static long pence(ExamplePart part, String key) {
        BigDecimal pounds = part.number(key);
        if (pounds != null && !Pence.isAmount(pounds)) {
            part.at(key).wrong("%s is %s; an amount has at most two decimals. Maybe round it.".formatted(key, pounds));
            return 0;
        }
        return pounds == null ? 0 : Pence.of(pounds);
    }

    private Optional<String> code(ExamplePart part) {
        if (!part.hasAll("A value", "outcome")) {
            return Optional.empty();
        }
        return part.at("outcome").known(part.text("outcome"), catalogue).map(Outcome::code);
    }
}
