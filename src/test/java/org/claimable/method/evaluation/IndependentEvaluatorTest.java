package org.claimable.method.evaluation;

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
    private static final int COHORTS = Integer.getInteger("claimable.cohorts", 1_000);
    private static final int REFUSING_UNTRACKED = 5;
    private static final int OFTEN_ENOUGH = COHORTS / 60;
    private static final int REASON_CODES = 19;
    private static final int CAVEAT_CODES = 12;
    private static final int REMARKS_AND_DIRECTIONS = 7;

    private final Map<String, Integer> reasons = new TreeMap<>();
    private final Map<String, Integer> caveats = new TreeMap<>();
    private final Map<String, Integer> remarks = new TreeMap<>();

    @Test
    void agrees_with_the_service_on_random_cohorts_that_reach_every_code() {
        IndependentEvaluator independent = new IndependentEvaluator(ShippedRules.UKSVB);
        RandomCohorts random = new RandomCohorts(ShippedRules.UKSVB);
        for (long seed = 0; seed < COHORTS; seed++) {
            ObjectNode request = random.cohort(seed);
            request.set("valueSet", random.valueSet(seed));
            if (seed % REFUSING_UNTRACKED == 0) {
                request.withObject("options").put("untracked", "REFUSE");
            }
            Judged judged = independent.judge(request, request.get("valueSet"));
            Agreement.check("cohort " + seed, Agreement.evaluate(request, ShippedRules.library()), judged);
            count(judged);
        }
        assertOftenEnough(reasons, REASON_CODES);
        assertOftenEnough(caveats, CAVEAT_CODES);
        assertOftenEnough(remarks, REMARKS_AND_DIRECTIONS);
    }

    private void count(Judged judged) {
        judged.decisions().forEach(decision -> {
            decision.codes().forEach(code -> reasons.merge(code, 1, Integer::sum));
            decision.caveats().forEach(code -> caveats.merge(code, 1, Integer::sum));
        });
        judged.totals().remarks().keySet().forEach(code -> remarks.merge(code, 1, Integer::sum));
        judged.totals().otherBenefits().values().forEach(claims -> remarks.merge("improved", claims, Integer::sum));
        remarks.merge("unchanged", judged.totals().noImprovement().unchanged(), Integer::sum);
        remarks.merge("worsened", judged.totals().noImprovement().worsened(), Integer::sum);
    }

    private static void assertOftenEnough(Map<String, Integer> counts, int codes) {
        assertThat(counts)
                .hasSize(codes)
                .allSatisfy((code, times) -> assertThat(times).as(code).isGreaterThan(OFTEN_ENOUGH));
    }
}
