package org.claimable.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Random evidence of every kind, sound or flawed in each way that the contract knows. */
final class RandomEvidence {
    private final Dice dice;
    private final Catalogue catalogue;
    private final RandomDates dates;
    private final RandomOutcomes outcomes;
    private final RandomRecords records;
    private final double flaws;

    RandomEvidence(
            Dice dice, Catalogue catalogue, RandomDates dates, RandomOutcomes outcomes, RandomSpellings spellings) {
        this.dice = dice;
        this.catalogue = catalogue;
        this.dates = dates;
        this.outcomes = outcomes;
        this.records = new RandomRecords(dice, dates, spellings);
        this.flaws = dice.oneOf(0.02, 0.1, 0.4);
    }

    /** Evidence for the outcome, or null for none. */
    ObjectNode evidenceFor(KnownOutcome outcome) {
        if (dice.chance(flaws / 5)) {
            return null;
        }
        String kind = dice.chance(flaws / 5) ? dice.oneOf("RECORD", "SURVEY", "SCORE") : dice.oneOf(outcome.kinds());
        ObjectNode evidence = JsonNodeFactory.instance.objectNode().put("kind", kind);
        switch (kind) {
            case "RECORD" -> records.addTo(evidence, outcome);
            case "SURVEY" -> addAnswers(evidence, answersFor(outcome));
            default -> addScores(evidence, outcome.scored() ? outcome.scale() : "swemwbs");
        }
        if (!kind.equals("RECORD")) {
            addSurveyDates(evidence);
        }
        return evidence;
    }

    private void addAnswers(ObjectNode evidence, Map<String, Boolean> scale) {
        addUnlessFlawed(evidence, "before", answer(scale, dice.chance(flaws / 3)));
        addUnlessFlawed(evidence, "after", answer(scale, !dice.chance(flaws / 3)));
    }

    private Map<String, Boolean> answersFor(KnownOutcome outcome) {
        return catalogue.answers(outcome.kinds().contains("SURVEY") ? outcome.scale() : "yes-no");
    }

    private void addUnlessFlawed(ObjectNode evidence, String field, String answer) {
        if (!dice.chance(flaws / 8)) {
            evidence.put(field, dice.chance(flaws / 8) ? dice.oneOf("maybe", "Yes and no", "?") : answer);
        }
    }

    private String answer(Map<String, Boolean> scale, boolean meets) {
        List<String> fitting = scale.keySet().stream()
                .filter(answer -> scale.get(answer) == meets)
                .sorted()
                .toList();
        String answer = dice.oneOf(fitting);
        return dice.chance(0.6) ? answer : outcomes.loosely(answer);
    }

    private void addScores(ObjectNode evidence, String scale) {
        BigDecimal lowest = catalogue.lowest(scale);
        BigDecimal highest = catalogue.highest(scale);
        BigDecimal width = highest.subtract(lowest);
        BigDecimal before = lowest.add(part(width, dice.between(0, 5)));
        BigDecimal after = highest.subtract(part(width, dice.between(0, 4)));
        if (dice.chance(flaws / 2)) {
            before = dice.oneOf(after, after.add(new BigDecimal("0.5")), highest, lowest);
        }
        if (dice.chance(0.15)) {
            after = before.add(dice.oneOf(new BigDecimal("0.1"), new BigDecimal("0.49"), BigDecimal.ONE));
        }
        if (dice.chance(flaws / 5)) {
            after = dice.oneOf(highest.add(new BigDecimal("0.1")), lowest.subtract(BigDecimal.ONE), highest, lowest);
        }
        if (!dice.chance(flaws / 8)) {
            evidence.put("before", before);
        }
        if (!dice.chance(flaws / 8)) {
            evidence.put("after", after);
        }
    }

    private BigDecimal part(BigDecimal width, int tenths) {
        BigDecimal decimals = dice.oneOf(BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal("0.35"));
        BigDecimal whole = BigDecimal.valueOf(width.intValue() * tenths / 10);
        return whole.add(decimals);
    }

    private void addSurveyDates(ObjectNode evidence) {
        LocalDate one = dates.day();
        LocalDate other = dice.chance(flaws / 4) ? one : one.plusDays(dice.between(1, 90));
        boolean reversed = dice.chance(flaws / 4);
        Stream.of("beforeOn", "afterOn").filter(field -> !dice.chance(0.08)).forEach(field -> {
            boolean earlier = field.equals("beforeOn") != reversed;
            evidence.put(field, (earlier ? one : other).toString());
        });
        if (dice.chance(0.3)) {
            evidence.put("retrospective", dice.chance(0.5));
        }
    }
}
