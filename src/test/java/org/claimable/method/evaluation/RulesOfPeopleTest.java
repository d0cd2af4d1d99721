package org.claimable.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimable.ShippedRules;
import org.claimable.oracle.ContractPairs;
import org.claimable.oracle.IndependentEvaluator;
import org.claimable.oracle.Judged;
import org.claimable.oracle.PersonRule;
import org.claimable.rules.language.Rule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Rules of people decide as the independent evaluator, which reads no rule files, works them out from the same rules. */
class RulesOfPeopleTest {
    private static final int FIRST = Integer.getInteger("claimable.first", 0);
    private static final int COHORTS = Integer.getInteger("claimable.cohorts", 300);
    private static final int COHORTS_OF_A_RULE_SET = 8;

    private final Map<String, Integer> said = new TreeMap<>();

    @Test
    void agree_with_the_independent_evaluator() {
        IndependentEvaluator independent = new IndependentEvaluator(ShippedRules.UKSVB);
        List<PersonRule> made = List.of();
        PersonRules people = null;
        for (int seed = FIRST; seed < FIRST + COHORTS; seed++) {
            if (made.isEmpty() || seed % COHORTS_OF_A_RULE_SET == 0) {
                made = PeopleTrial.rules(seed / COHORTS_OF_A_RULE_SET);
                List<Rule> read = made.stream().map(PeopleTrial::read).toList();
                people = PeopleTrial.asRead(read);
            }
            ObjectNode request = PeopleTrial.request(seed);
            Judged judged = independent.judge(request, request.get("valueSet"), ContractPairs.NONE, made);
            String texts = made.stream().map(PersonRule::text).reduce("", String::concat);
            Agreement.check("cohort " + seed + " by\n" + texts, PeopleTrial.evaluate(request, people), judged);
            count(judged);
        }
        assertThat(said.get("CANNOT_TELL")).isGreaterThan(COHORTS / 20);
        assertThat(said.get("BY_CHANCE")).isGreaterThan(COHORTS / 5);
        assertThat(said.get("caveat BY_CHANCE")).isGreaterThan(COHORTS / 10);
    }

    private void count(Judged judged) {
        judged.decisions().forEach(decision -> {
            decision.codes().forEach(code -> said.merge(shortened(code), 1, Integer::sum));
            decision.caveats().forEach(code -> said.merge("caveat " + shortened(code), 1, Integer::sum));
        });
    }

    private static String shortened(String code) {
        return code.startsWith("BY_CHANCE") ? "BY_CHANCE" : code;
    }
}
