package org.claimable.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.claimable.ShippedRules;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.evaluation.fact.PersonFact;
import org.claimable.method.evaluation.fact.PersonFact.PersonClaim;
import org.claimable.oracle.People;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What holds of every cohort that random rules of people decide. */
class RoundsOfPeopleTest {
    private static final int COHORTS = Integer.getInteger("claimable.cohorts", 1_000) / 10;
    private static final int POLICIES = 3;

    private static void each(BiConsumer<ObjectNode, PersonRules> trial) {
        for (int seed = 0; seed < COHORTS; seed++) {
            trial.accept(
                    PeopleTrial.request(seed),
                    PeopleTrial.asRead(PeopleTrial.rules(seed).stream()
                            .map(PeopleTrial::read)
                            .toList()));
        }
    }

    @Test
    void a_round_takes_one_claim_and_they_end() {
        each((request, people) -> {
            Map<String, Integer> looks = new HashMap<>();
            Map<String, Integer> claims = new HashMap<>();
            PeopleTrial.evaluate(request, (facts, deadline) -> {
                String person = person(facts);
                looks.merge(person, 1, Integer::sum);
                claims.put(person, (int)
                        facts.stream().filter(PersonClaim.class::isInstance).count());
                return people.look(facts, deadline);
            });
            looks.forEach(
                    (person, times) -> assertThat(times).isLessThanOrEqualTo(POLICIES * (claims.get(person) + 1)));
        });
    }

    private static String person(List<PersonFact> facts) {
        return facts.get(0).claim().submitted().individual();
    }

    @Test
    void the_total_of_the_policy_asked_for_is_that_of_the_claims_that_stand() {
        each((request, people) -> {
            Evaluation evaluation = PeopleTrial.evaluate(request, people);
            long total = evaluation.decisions().stream()
                    .filter(decision -> decision.verdict() == Verdict.CLAIMABLE && decision.value() != null)
                    .mapToLong(decision -> decision.value().total())
                    .sum();
            switch (evaluation.cohort().settings().conflictPolicy()) {
                case HIGHEST_VALUE -> assertThat(evaluation.highestValue()).isEqualTo(total);
                case LOWEST_VALUE -> assertThat(evaluation.lowestValue()).isEqualTo(total);
                case SUBMITTED_ORDER -> {}
            }
        });
    }

    @Test
    void another_person_changes_nobody() {
        each((request, people) -> {
            Map<String, String> before = said(PeopleTrial.evaluate(request, people));
            ObjectNode more = request.deepCopy();
            ArrayNode claims = more.putArray("claims");
            int number = 0;
            for (JsonNode claim : request.get("claims")) {
                ObjectNode other = (ObjectNode) claim.deepCopy();
                other.remove("headcount");
                claims.add(other.put("id", "new" + number++).put("individual", "Somebody new"));
                claims.add(claim);
            }
            Map<String, String> after = said(PeopleTrial.evaluate(more, people));
            assertThat(after).hasSize(before.size() + number).containsAllEntriesOf(before);
        });
    }

    @Test
    void people_may_stand_between_each_other_in_any_way() {
        each((request, people) -> {
            ObjectNode mixed = request.deepCopy();
            mixed.putArray("claims").addAll(mixed(request));
            assertThat(said(PeopleTrial.evaluate(mixed, people)))
                    .isEqualTo(said(PeopleTrial.evaluate(request, people)));
        });
    }

    /** The claims in another order, those of each person among themselves in theirs. */
    private static Collection<JsonNode> mixed(ObjectNode request) {
        People people = People.of(ShippedRules.UKSVB, request);
        Map<String, List<JsonNode>> byPerson = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (JsonNode claim : request.get("claims")) {
            String named = people.person(claim.path("individual").asString(""));
            String person = named == null ? claim.get("id").asString() + " alone" : named;
            byPerson.computeIfAbsent(person, each -> new ArrayList<>()).add(claim);
            order.add(person);
        }
        Collections.shuffle(order, new Random(request.get("claims").size()));
        return order.stream().map(person -> byPerson.get(person).remove(0)).toList();
    }

    /** What is decided of each claim, without where it stands in the request. */
    private static Map<String, String> said(Evaluation evaluation) {
        Map<String, String> said = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (Decision decision : evaluation.decisions()) {
            assertThat(ids.add(decision.claim())).isTrue();
            String reasons = decision.reasons().stream()
                    .map(reason -> reason.rule() + reason.code() + reason.message() + reason.claims())
                    .sorted()
                    .collect(Collectors.joining());
            String caveats = decision.caveats().stream()
                    .map(caveat -> caveat.rule() + caveat.code() + caveat.message())
                    .sorted()
                    .collect(Collectors.joining());
            said.put(decision.claim(), decision.verdict() + reasons + caveats + decision.value());
        }
        return said;
    }
}
