package org.claimable.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.claimable.ShippedRules;
import org.claimable.oracle.IndependentEvaluator;
import org.claimable.oracle.Judged;
import org.claimable.oracle.RandomCohorts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class IndependentEvaluatorTest {
    private static final int COHORTS = 6_000;
    private static final int REASON_CODES = 19;
    private static final int CAVEAT_CODES = 11;

    @Test
    void agrees_with_the_service_on_random_cohorts_that_reach_every_code() {
        IndependentEvaluator independent = new IndependentEvaluator(ShippedRules.UKSVB);
        RandomCohorts random = new RandomCohorts(ShippedRules.UKSVB);
        Map<String, Integer> reasons = new TreeMap<>();
        Map<String, Integer> caveats = new TreeMap<>();
        for (long seed = 0; seed < COHORTS; seed++) {
            ObjectNode request = random.cohort(seed);
            request.set("valueSet", random.valueSet(seed));
            Judged judged = independent.judge(request, request.get("valueSet"));
            Agreement.check("cohort " + seed, Agreement.evaluate(request, ShippedRules.library()), judged);
            judged.decisions().forEach(decision -> {
                decision.codes().forEach(code -> reasons.merge(code, 1, Integer::sum));
                decision.caveats().forEach(code -> caveats.merge(code, 1, Integer::sum));
            });
        }
        assertThat(reasons)
                .hasSize(REASON_CODES)
                .allSatisfy((code, times) -> assertThat(times).as(code).isGreaterThan(100));
        assertThat(caveats)
                .hasSize(CAVEAT_CODES)
                .allSatisfy((code, times) -> assertThat(times).as(code).isGreaterThan(100));
    }
}
