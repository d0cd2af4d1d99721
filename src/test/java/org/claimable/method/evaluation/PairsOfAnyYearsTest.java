package org.claimable.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.claimable.OwnRules;
import org.claimable.ShippedRules;
import org.claimable.oracle.ContractPairs;
import org.claimable.oracle.IndependentEvaluator;
import org.claimable.oracle.Judged;
import org.claimable.rules.language.ReadRules;
import org.claimable.rules.language.Rule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rules that look at two claims of any years: each claim is held against every earlier one that stays, and conflicts of all years are one. */
class PairsOfAnyYearsTest {
    private static final int COHORTS = Integer.getInteger("claimable.cohorts", 1_000) / 10;
    private static final List<ContractPairs> CONTRACTS = List.of(
            new ContractPairs(30, 1), new ContractPairs(400, 2), new ContractPairs(800, 0), new ContractPairs(0, 14));
    private static final String RULE = """
            rule "%s A rule of a contract"
                @source( "csif section 4.2" )  @provenance( "published" )  @remedy( "None." )  @years( "any" )
            when
                $pair : Pair( %s )
            then
                findings.clash( $pair, "%s", "They are %%s days apart.", $pair.daysApart() );
            end
            """;

    private static Evaluator evaluator(ContractPairs contract) {
        List<Rule> rules = new ArrayList<>(PeopleTrial.OWN.rules());
        rules.add(rule("counting", "CO-90", "COUNTED_LATELY", "sameOutcome, daysApart < " + contract.days()));
        rules.add(rule(
                "incompatibility",
                "IN-90",
                "TOO_SOON",
                "!sameOutcome, claim.deadweightCategory == other.deadweightCategory, monthsApart < "
                        + contract.months()));
        return new Evaluator(
                PeopleTrial.OWN.ruleSet(),
                new ReadRules(PeopleTrial.OWN.ruleSet().chapters(), rules));
    }

    private static Rule rule(String chapter, String id, String code, String when) {
        return OwnRules.rule(PeopleTrial.OWN, chapter, RULE.formatted(id, when, code));
    }

    @Test
    void agree_with_the_independent_evaluator() {
        IndependentEvaluator independent = new IndependentEvaluator(ShippedRules.UKSVB);
        int lately = 0;
        int tooSoon = 0;
        for (int seed = 0; seed < COHORTS; seed++) {
            ContractPairs contract = CONTRACTS.get(seed % CONTRACTS.size());
            ObjectNode request = PeopleTrial.request(seed);
            Judged judged = independent.judge(request, request.get("valueSet"), contract, List.of());
            Evaluation evaluation = Agreement.evaluate(request, OwnRules.library(evaluator(contract)));
            Agreement.check("cohort " + seed + " by " + contract, evaluation, judged);
            lately += count(judged, "COUNTED_LATELY");
            tooSoon += count(judged, "TOO_SOON");
        }
        assertThat(lately).isGreaterThan(COHORTS / 8);
        assertThat(tooSoon).isGreaterThan(COHORTS / 8);
    }

    private static int count(Judged judged, String code) {
        return (int) judged.decisions().stream()
                .filter(decision -> decision.codes().contains(code))
                .count();
    }

    @Test
    void a_claim_is_held_against_those_that_stay_and_not_against_those_that_went() {
        assertThat(verdicts(new ContractPairs(700, 0), "2023-04-01", "2024-06-01", "2025-05-01", "2022-06-01"))
                .containsExactly("NOT_CLAIMABLE", "CLAIMABLE", "NOT_CLAIMABLE", "CLAIMABLE");
        assertThat(verdicts(new ContractPairs(700, 0), "2023-04-01", "2024-06-01", "2025-05-01"))
                .containsExactly("CLAIMABLE", "NOT_CLAIMABLE", "CLAIMABLE");
    }

    @Test
    void an_entry_counted_in_an_earlier_year_strikes_too() {
        ObjectNode request = request("2024-06-01");
        request.putArray("previouslyCounted")
                .addObject()
                .put("individual", "p")
                .put("outcome", "full-time-employment")
                .put("achievedOn", "2023-04-01");
        assertThat(verdicts(request, new ContractPairs(700, 0))).containsExactly("NOT_CLAIMABLE");
        assertThat(verdicts(request, new ContractPairs(400, 0))).containsExactly("CLAIMABLE");
    }

    private static List<String> verdicts(ContractPairs contract, String... days) {
        return verdicts(request(days), contract);
    }

    private static List<String> verdicts(ObjectNode request, ContractPairs contract) {
        return Agreement.evaluate(request, OwnRules.library(evaluator(contract))).decisions().stream()
                .map(decision -> decision.verdict().name())
                .toList();
    }

    private static ObjectNode request(String... days) {
        ObjectNode request = new JsonMapper().createObjectNode().put("asOf", "2026-11-21");
        request.set("valueSet", PeopleTrial.request(0).get("valueSet"));
        request.putArray("claims");
        for (String day : days) {
            ObjectNode claim = request.withArray("claims")
                    .addObject()
                    .put("id", "c" + day)
                    .put("individual", "p")
                    .put("outcome", "full-time-employment")
                    .put("achievedOn", day);
            claim.putObject("evidence").put("kind", "RECORD").put("reference", "R-1");
        }
        return request;
    }
}
