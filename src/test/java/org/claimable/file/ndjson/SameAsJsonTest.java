package org.claimable.file.ndjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimable.ShippedRules;
import org.claimable.file.json.CohortReader;
import org.claimable.file.json.EvaluationWriter;
import org.claimable.file.ndjson.CohortStream.StreamLimits;
import org.claimable.method.claim.Cohort;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.Library;
import org.claimable.method.evaluation.PeopleTrial;
import org.claimable.method.evaluation.PersonRules;
import org.claimable.oracle.RandomCohorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A cohort that passes as lines has the decisions, the summary and the decision id of the same cohort as one request. */
class SameAsJsonTest {
    private static final int COHORTS = 150;
    private static final RandomCohorts RANDOM = new RandomCohorts(ShippedRules.UKSVB);

    private static final Set<String> OF_REFERENCES = Set.of("SIMILAR_REFERENCES", "SHARED_REFERENCE");

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void random_cohorts_come_out_alike(int threads) {
        for (long seed = 0; seed < COHORTS; seed++) {
            ObjectNode request = RANDOM.cohort(seed);
            request.set("valueSet", RANDOM.valueSet(seed));
            assertAlike(request, "cohort " + seed, seed % 2 == 0, threads, ShippedRules.library());
        }
    }

    @Test
    void random_cohorts_decided_by_rules_of_people_come_out_alike() {
        for (long seed = 0; seed < COHORTS / 3; seed++) {
            PersonRules people = PeopleTrial.asRead(
                    PeopleTrial.rules(seed).stream().map(PeopleTrial::read).toList());
            assertAlike(PeopleTrial.request(seed), "cohort " + seed, seed % 2 == 0, 3, PeopleTrial.library(people));
        }
    }

    private static void assertAlike(
            ObjectNode request, String cohort, boolean countedInHeader, int threads, Library library) {
        JsonNode whole = answer(Lines.grouped(request), library);
        String lines = Lines.of(request, countedInHeader);
        Streamed streamed = Streamed.of(lines.getBytes(StandardCharsets.UTF_8), threads, StreamLimits.USUAL, library);
        assertThat(streamed.end().failed())
                .as("%s: %s", cohort, streamed.text())
                .isZero();
        assertThat(decisions(streamed.lines())).as(cohort).isEqualTo(decisions(List.of(whole)));
        assertThat(summary(streamed.last())).as(cohort).isEqualTo(summary(whole));
        assertThat(streamed.last().get("decisionId")).as(cohort).isEqualTo(whole.get("decisionId"));
    }

    private static JsonNode answer(ObjectNode request, Library library) {
        byte[] body = request.toString().getBytes(StandardCharsets.UTF_8);
        Cohort cohort = CohortReader.read(new ByteArrayInputStream(body), library);
        Evaluator evaluator = library.evaluator(cohort.ruleSet()).orElseThrow();
        Evaluation evaluation = evaluator.evaluate(
                cohort, cohort.inlineValueSet(), cohort.asOf() == null ? Streamed.TODAY : cohort.asOf());
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        EvaluationWriter.write(evaluation, output);
        return Lines.JSON.readTree(output.toByteArray());
    }

    /**
     * The summary; of references that are alike, or shared by several people, only that there are any: a stream lists the claims
     * of later lines and the numbers of earlier ones.
     */
    private static JsonNode summary(JsonNode answer) {
        answer.get("summary").get("caveats").forEach(caveat -> {
            if (OF_REFERENCES.contains(caveat.get("code").asString())) {
                ((ObjectNode) caveat)
                        .remove(List.of("message", "templates", "facts", "claims", "groups", "groupCount"));
            }
        });
        return answer.get("summary");
    }

    /** All decisions, without their pointers, which lead into the line or into the request. */
    private static List<JsonNode> decisions(List<JsonNode> answers) {
        List<JsonNode> decisions = new ArrayList<>();
        for (JsonNode answer : answers) {
            for (JsonNode decision : answer.path("decisions")) {
                decision.get("reasons").forEach(reason -> ((ObjectNode) reason).remove("pointer"));
                decisions.add(decision);
            }
        }
        return decisions;
    }
}
