package org.claimable.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimable.ShippedRules;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.oracle.People;
import org.claimable.oracle.RespeltCohorts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One id for one decision: what may be spelt or ordered otherwise keeps it, and whatever changes a byte changes it. */
class DecisionIdTest {
    private static final int COHORTS = 100;
    private static final int CHANGES = 8;

    @Test
    void respelling_references_changes_neither_the_decisions_nor_their_id() {
        for (long seed = 0; seed < COHORTS; seed++) {
            ObjectNode request = Trial.request(seed);
            Answered before = Answered.of(request);
            Answered after = Answered.of(new RespeltCohorts(seed).references(request));
            assertThat(after.decisions()).as("cohort %d", seed).isEqualTo(before.decisions());
            assertThat(after.id()).as("cohort %d", seed).isEqualTo(before.id());
        }
    }

    @Test
    void respelling_claim_ids_changes_nothing_but_their_spelling() {
        for (long seed = 0; seed < COHORTS; seed++) {
            ObjectNode request = Trial.request(seed);
            Answered before = Answered.of(request);
            Answered after = Answered.of(new RespeltCohorts(seed).claimIds(request));
            assertThat(after.decisionsOnceCompared()).as("cohort %d", seed).isEqualTo(before.decisionsOnceCompared());
        }
    }

    @Test
    void people_who_interleave_otherwise_are_decided_alike_under_one_id() {
        for (long seed = 0; seed < COHORTS; seed++) {
            ObjectNode request = Trial.request(seed);
            Answered before = Answered.of(request);
            Answered after = Answered.of(interleaved(request, new Random(seed)));
            assertThat(after.byClaim()).as("cohort %d", seed).isEqualTo(before.byClaim());
            assertThat(after.id()).as("cohort %d", seed).isEqualTo(before.id());
        }
    }

    @Test
    void requests_whose_answers_differ_in_a_byte_differ_in_id() {
        RandomChanges changes = new RandomChanges(COHORTS);
        int differing = 0;
        for (long seed = 0; seed < COHORTS; seed++) {
            ObjectNode request = Trial.request(seed);
            Answered before = Answered.of(request);
            for (int change = 0; change < CHANGES; change++) {
                ObjectNode changed = changes.change(request, seed * CHANGES + change);
                try {
                    Answered after = Answered.of(changed);
                    if (!after.withoutId().equals(before.withoutId())) {
                        differing++;
                        assertThat(after.id()).as("%s%n%s", request, changed).isNotEqualTo(before.id());
                    }
                } catch (InvalidCohortException invalid) {
                    assertThat(invalid.violations()).isNotEmpty();
                }
            }
        }
        assertThat(differing).isGreaterThan(COHORTS);
    }

    /** People still first come in the same order, and each one's claims too; an untracked claim is a person of its own. */
    private static ObjectNode interleaved(ObjectNode request, Random random) {
        List<List<JsonNode>> waiting = byPerson(request);
        List<List<JsonNode>> started = new ArrayList<>();
        ObjectNode interleaved = request.deepCopy();
        ArrayNode claims = interleaved.putArray("claims");
        while (!waiting.isEmpty() || !started.isEmpty()) {
            boolean next = started.isEmpty() || (!waiting.isEmpty() && random.nextBoolean());
            List<JsonNode> person = next ? waiting.remove(0) : started.get(random.nextInt(started.size()));
            claims.add(person.remove(0));
            if (next) {
                started.add(person);
            }
            started.removeIf(List::isEmpty);
        }
        return interleaved;
    }

    private static List<List<JsonNode>> byPerson(ObjectNode request) {
        People people = People.of(ShippedRules.UKSVB, request);
        Map<Object, List<JsonNode>> byPerson = new LinkedHashMap<>();
        for (JsonNode claim : Trial.claims(request)) {
            String person = people.person(claim.path("individual").asString(null));
            byPerson.computeIfAbsent(person == null ? claim : person, each -> new ArrayList<>())
                    .add(claim);
        }
        return new ArrayList<>(byPerson.values());
    }

    /** An answer as it is written, without pointers into the request. */
    private record Answered(ObjectNode answer) {
        static Answered of(ObjectNode request) {
            ObjectNode answer = WrittenAnswer.of(request);
            answer.get("decisions").forEach(decision -> decision.get("reasons")
                    .forEach(reason -> ((ObjectNode) reason).remove("pointer")));
            return new Answered(answer);
        }

        String id() {
            return answer.get("decisionId").asString();
        }

        JsonNode decisions() {
            return answer.get("decisions");
        }

        Map<String, JsonNode> byClaim() {
            return decisions()
                    .valueStream()
                    .collect(Collectors.toMap(
                            decision -> decision.get("claim").asString(),
                            decision -> decision,
                            (a, b) -> b,
                            TreeMap::new));
        }

        String decisionsOnceCompared() {
            return decisions().toString().replace("\\t", "").replaceAll("[\\p{Cf}\\p{Z}]", "");
        }

        /** All but the summary, which shows references to people as they are spelt, and the notes on the input. */
        JsonNode withoutId() {
            return answer.deepCopy().without(List.of("decisionId", "summary", "input"));
        }
    }
}
