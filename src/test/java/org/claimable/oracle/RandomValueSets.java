package org.claimable.oracle;

import java.math.BigDecimal;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Random invented value sets, from few round figures so that equal sums occur. */
final class RandomValueSets {
    private final Catalogue catalogue;

    RandomValueSets(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static boolean includesDeadweight(long seed) {
        return new Dice(seed + 1_000_000_007L).chance(0.2);
    }

    ObjectNode valueSet(long seed) {
        Dice dice = new Dice(~seed);
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        set.put("id", "random-" + seed).put("title", "Invented figures");
        set.put("deadweightIncluded", includesDeadweight(seed));
        boolean ties = dice.chance(0.3);
        if (ties) {
            addRoundValues(set.putArray("values"), dice);
        } else {
            addValues(set.putArray("values"), dice);
        }
        ArrayNode points = set.putArray("scorePoints");
        for (KnownOutcome outcome : catalogue.outcomes()) {
            if (outcome.scored() && dice.chance(ties ? 0.3 : 0.85)) {
                addScorePoints(points, outcome, dice);
            }
        }
        return set;
    }

    private void addValues(ArrayNode values, Dice dice) {
        double priced = dice.oneOf(0.3, 0.8, 0.9, 1.0);
        for (KnownOutcome outcome : dice.shuffled(catalogue.outcomes())) {
            if (dice.chance(outcome.scored() ? 0.5 : priced)) {
                addParts(values.addObject().put("outcome", outcome.code()), dice);
            }
        }
    }

    private void addRoundValues(ArrayNode values, Dice dice) {
        String other = dice.oneOf("0", "100", "200");
        for (KnownOutcome outcome : catalogue.outcomes()) {
            if (!outcome.scored() && dice.chance(0.9)) {
                values.addObject().put("outcome", outcome.code()).put("exchequer", amount(dice, "100", other));
            }
        }
    }

    private void addParts(ObjectNode row, Dice dice) {
        if (!dice.chance(0.05)) {
            row.put("wellbeing", amount(dice, "0", "100", "250.00", "250", "1000", "1234.56", "99.99", "0.01"));
        }
        if (dice.chance(0.5)) {
            row.put("exchequer", amount(dice, "0", "200", "-500", "-1234.57", "-0.05", "33.33"));
        }
        if (dice.chance(0.2)) {
            row.put("business", amount(dice, "0", "50", "10.01", "-20.5"));
        }
        if (dice.chance(0.25)) {
            row.put("deadweight", amount(dice, "0", "0.1", "0.25", "0.333", "1"));
        }
    }

    private void addScorePoints(ArrayNode points, KnownOutcome outcome, Dice dice) {
        BigDecimal score = catalogue.lowest(outcome.scale()).add(amount(dice, "0", "0", "0", "2", "5.5"));
        BigDecimal wellbeing = amount(dice, "0", "0", "50", "-10");
        while (score.compareTo(catalogue.highest(outcome.scale())) <= 0) {
            points.addObject()
                    .put("outcome", outcome.code())
                    .put("score", score)
                    .put("wellbeing", wellbeing);
            score = score.add(amount(dice, "1", "4", "7.25"));
            wellbeing = wellbeing.add(amount(dice, "100", "150", "0", "33.33", "-5"));
        }
    }

    private static BigDecimal amount(Dice dice, String... amounts) {
        return new BigDecimal(dice.oneOf(amounts));
    }
}
