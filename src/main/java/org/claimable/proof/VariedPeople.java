package org.claimable.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.claimable.bank.Outcome;
import org.claimable.bank.OutcomeValue;
import org.claimable.bank.ScorePoints;
import org.claimable.bank.ValueSet;
import org.claimable.claim.Individual;
import org.claimable.rulebook.Parameters;
import org.claimable.rulebook.RuleSet;

/** People and values that vary as claims do. */
final class VariedPeople {
    private VariedPeople() {}

    /** So many people of ages beside those that rules ask for, in groups about as large as are shown. */
    static List<Individual> of(RuleSet ruleSet, Literals literals, Random random, int number) {
        List<Individual> people = new ArrayList<>();
        Parameters parameters = ruleSet.parameters().on(VariedDays.AS_OF);
        int adult = parameters.adultFromAge();
        int youth = parameters.youthBeforeAge();
        List<Integer> ages = literals.numbers(10, adult - 1, adult, adult + 1, youth - 1, youth, youth + 1, 40);
        int groups = Math.max(1, number / Math.max(1, parameters.disclosureThreshold() + random.nextInt(3) - 1));
        for (int i = 0; i < number; i++) {
            Integer age =
                    random.nextInt(5) == 0 ? null : Integer.valueOf(Math.max(0, ages.get(random.nextInt(ages.size()))));
            people.add(new Individual("p" + i, age, new TreeMap<>(Map.of("group", "g" + i % groups))));
        }
        return people;
    }

    /** Values of most outcomes, some with a rate of their own. */
    static ValueSet values(RuleSet ruleSet, Random random, boolean included) {
        Map<String, OutcomeValue> values = new HashMap<>();
        Map<String, ScorePoints> points = new HashMap<>();
        for (Outcome outcome : ruleSet.catalogue().outcomes()) {
            BigDecimal own = random.nextInt(3) == 0 ? new BigDecimal("0.2") : null;
            if (random.nextInt(5) > 0) {
                values.put(outcome.code(), new OutcomeValue(100_00L * (1 + random.nextInt(9)), 10_00L, 0L, own));
            }
            if (outcome.scores() != null && random.nextInt(5) > 0) {
                points.put(
                        outcome.code(),
                        new ScorePoints(new TreeMap<>(Map.of(
                                outcome.scores().lowest(), 0L, outcome.scores().highest(), 500_00L))));
            }
        }
        return ValueSet.of("varied", "Varied", "Invented.", false, included, values, points);
    }
}
