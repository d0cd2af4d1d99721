package org.claimable.oracle;

import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The people of one random cohort, with ages at the edges, and what was counted for them before. */
final class RandomPeople {
    private final Dice dice;
    private final RandomNames names;

    RandomPeople(Dice dice, RandomNames names) {
        this.dice = dice;
        this.names = names;
    }

    void addTo(ObjectNode request) {
        ArrayNode individuals = request.putArray("individuals");
        for (String ref : names.each()) {
            if (dice.chance(0.15)) {
                continue;
            }
            ObjectNode individual = individuals.addObject().put("ref", ref);
            if (!dice.chance(0.15)) {
                individual.put("age", dice.oneOf(15, 16, 24, 25, 34, 0, 82));
            }
            if (dice.chance(0.5)) {
                individual.putObject("segments").put("tenure", dice.oneOf("social rent", "owner", "private rent"));
            }
            addPlaceholder(individuals);
        }
    }

    private void addPlaceholder(ArrayNode individuals) {
        if (dice.chance(0.1)) {
            individuals.addObject().put("ref", names.spellings().placeholder()).put("age", dice.oneOf(12, 34));
        }
    }

    void addPreviouslyCounted(ObjectNode request, RandomDates dates, RandomOutcomes outcomes) {
        if (dice.chance(0.5)) {
            return;
        }
        ArrayNode entries = request.putArray("previouslyCounted");
        IntStream.range(0, dice.between(1, 5)).forEach(i -> {
            ObjectNode entry =
                    entries.addObject().put("individual", dice.chance(0.15) ? "someone else" : names.written());
            entry.put("outcome", outcomes.written(outcomes.outcome()));
            entry.put("achievedOn", dates.day().toString());
            if (!dice.chance(0.2)) {
                entry.put("reference", "Q" + (i + 1) + " report");
            }
        });
    }
}
