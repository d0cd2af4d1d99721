package org.claimable.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Claims of people who are asked again: some fell back, some hold the outcome still, some moved without reaching it. */
final class RandomFollowUps {
    private final Dice dice;
    private final Catalogue catalogue;
    private final RandomNames names;

    RandomFollowUps(Dice dice, Catalogue catalogue, RandomNames names) {
        this.dice = dice;
        this.catalogue = catalogue;
        this.names = names;
    }

    void addTo(ArrayNode claims) {
        double again = dice.oneOf(0.0, 0.1, 0.5);
        List<JsonNode> asked = new ArrayList<>(claims.values());
        asked.removeIf(claim -> !isAskedTwice(claim));
        for (JsonNode claim : asked) {
            if (dice.chance(again)) {
                ObjectNode followUp = ((ObjectNode) claim.deepCopy()).put("id", "again " + claims.size());
                askAgain(followUp, (ObjectNode) followUp.get("evidence"));
                claims.insert(dice.between(0, claims.size()), followUp);
            }
        }
    }

    private static boolean isAskedTwice(JsonNode claim) {
        JsonNode evidence = Wire.field(claim, "evidence");
        return Wire.field(evidence, "before") != null && Wire.field(evidence, "after") != null;
    }

    private void askAgain(ObjectNode claim, ObjectNode evidence) {
        if (claim.hasNonNull("individual")) {
            claim.put(
                    "individual",
                    names.spellings().alike(claim.get("individual").stringValue()));
        }
        LocalDate achievedOn = Wire.date(claim, "achievedOn").plusDays(dice.oneOf(0, 1, 30, 200));
        claim.put("achievedOn", achievedOn.toString());
        LocalDate afterOn = Wire.date(evidence, "afterOn");
        if (afterOn != null) {
            evidence.put("afterOn", afterOn.plusDays(dice.oneOf(0, 1, 60)).toString());
        }
        answerAgain(evidence, catalogue.outcome(claim.get("outcome").stringValue()));
    }

    private void answerAgain(ObjectNode evidence, KnownOutcome outcome) {
        switch (dice.between(0, 4)) {
            case 0 -> evidence.set("before", evidence.get("after"));
            case 1 -> evidence.remove("afterOn");
            case 2 -> moveBelow(evidence, outcome);
            default -> evidence.set("after", evidence.get("before"));
        }
    }

    /** Two answers that do not meet the outcome, in any order. */
    private void moveBelow(ObjectNode evidence, KnownOutcome outcome) {
        if (outcome == null
                || !outcome.kinds().contains("SURVEY")
                || !Wire.text(evidence, "kind").equals("SURVEY")) {
            return;
        }
        List<String> below = catalogue.answers(outcome.scale()).entrySet().stream()
                .filter(answer -> !answer.getValue())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        evidence.put("before", dice.oneOf(below)).put("after", dice.oneOf(below));
    }
}
