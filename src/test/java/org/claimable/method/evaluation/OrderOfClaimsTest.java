package org.claimable.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.claimable.ShippedRules;
import org.claimable.method.bank.Outcome;
import org.claimable.method.decision.Decision;
import org.claimable.oracle.People;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Order matters in three places only: between equal dates of one person and outcome, between sets of equal worth, and
 * under SUBMITTED_ORDER. So here one of several claims of a day stays, a share drawn for each claim makes all sums
 * differ, no claim is without a value, and the policy is one of value. What a reason names first, and points to,
 * follows the order.
 */
class OrderOfClaimsTest {
    private static final int COHORTS = 300;

    @Test
    void shuffled_claims_are_decided_alike() {
        for (long seed = 0; seed < COHORTS; seed++) {
            ObjectNode request = withoutTies(Trial.request(seed), new Random(seed));
            Trial trial = Trial.of(request);
            Trial shuffled = trial.after(changed -> shuffle(Trial.claims(changed), new Random(changed.size())));
            assertThat(gist(shuffled)).as("cohort " + seed).isEqualTo(gist(trial));
        }
    }

    private static ObjectNode withoutTies(ObjectNode request, Random random) {
        if (request.path("options").path("conflictPolicy").asString("").equals("SUBMITTED_ORDER")) {
            request.withObject("options").put("conflictPolicy", "LOWEST_VALUE");
        }
        keepOneOfADay(Trial.claims(request), People.of(ShippedRules.UKSVB, request));
        Trial.claims(request).forEach(claim -> ((ObjectNode) claim).put("share", share(random)));
        request.set("valueSet", valueOfEverything(request.objectNode(), random));
        request.remove("deadweight");
        return request;
    }

    private static void keepOneOfADay(ArrayNode claims, People people) {
        Set<String> seen = new HashSet<>();
        List<JsonNode> kept = new ArrayList<>();
        for (JsonNode claim : claims.values()) {
            String outcome = outcomes()
                    .find(claim.get("outcome").stringValue())
                    .map(Outcome::code)
                    .orElse("");
            String person = people.person(claim.path("individual").asString(null));
            if (person == null || seen.add(person + outcome + claim.get("achievedOn"))) {
                kept.add(claim);
            }
        }
        claims.removeAll();
        claims.addAll(kept);
    }

    private static BigDecimal share(Random random) {
        return BigDecimal.valueOf(1 + random.nextInt(999_999_999), 9);
    }

    /** It includes deadweight, so that no rate takes all the worth away. */
    private static ObjectNode valueOfEverything(ObjectNode set, Random random) {
        set.put("id", "everything").put("title", "Invented figures").put("deadweightIncluded", true);
        for (Outcome outcome : outcomes().outcomes()) {
            set.withArray("values").addObject().put("outcome", outcome.code()).put("exchequer", amount(random));
            if (outcome.scores() != null) {
                set.withArray("scorePoints")
                        .addObject()
                        .put("outcome", outcome.code())
                        .put("score", outcome.scores().lowest())
                        .put("wellbeing", 0);
            }
        }
        return set;
    }

    private static BigDecimal amount(Random random) {
        return BigDecimal.valueOf(10_000_000_000L + random.nextInt(1_000_000_000), 2);
    }

    private static org.claimable.method.bank.Catalogue outcomes() {
        return ShippedRules.library().evaluator(null).orElseThrow().ruleSet().catalogue();
    }

    private static void shuffle(ArrayNode claims, Random random) {
        List<JsonNode> shuffled = new ArrayList<>(claims.values());
        Collections.shuffle(shuffled, random);
        claims.removeAll();
        claims.addAll(shuffled);
    }

    private static Map<String, List<String>> gist(Trial trial) {
        Map<String, List<String>> gist = new TreeMap<>();
        trial.decisions().forEach(decision -> gist.put(decision.claim(), gist(decision)));
        return gist;
    }

    private static List<String> gist(Decision decision) {
        List<String> gist = new ArrayList<>();
        decision.reasons()
                .forEach(reason -> gist.add(
                        reason.code() + reason.claims().stream().sorted().toList()));
        decision.caveats().forEach(caveat -> gist.add(caveat.code() + caveat.rule()));
        Collections.sort(gist);
        gist.add(decision.verdict() + " " + decision.value());
        return gist;
    }
}
