package org.claimable.file.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimable.ShippedRules;
import org.claimable.file.json.CohortReader;
import org.claimable.file.json.EvaluationWriter;
import org.claimable.method.claim.Cohort;
import org.claimable.oracle.People;
import org.claimable.oracle.RandomCohorts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** A cohort with references in every spelling has the same decisions and the same id in JSON, in files and in a workbook. */
class EveryWayInTest {
    private static final int COHORTS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RandomCohorts RANDOM = new RandomCohorts(ShippedRules.UKSVB);

    private static ObjectNode request(long seed) {
        ObjectNode request = RANDOM.cohort(seed);
        request.set("valueSet", RANDOM.valueSet(seed));
        request.get("claims").forEach(claim -> stripAnswers(claim.path("evidence")));
        People people = People.of(ShippedRules.UKSVB, request);
        request.withArray("individuals")
                .removeIf(person -> people.person(person.get("ref").asString()) == null);
        return request;
    }

    /** A cell has no outer spaces; an answer in JSON keeps them. */
    private static void stripAnswers(JsonNode evidence) {
        for (String moment : List.of("before", "after")) {
            if (evidence.path(moment).isString()) {
                ((ObjectNode) evidence)
                        .put(moment, evidence.get(moment).asString().strip());
            }
        }
    }

    @Test
    void a_file_of_claims_with_the_rest_beside_it() {
        for (long seed = 0; seed < COHORTS; seed++) {
            ObjectNode request = request(seed);
            assertSame(request, new CohortTables(request).claimsAlone(), seed);
        }
    }

    @Test
    void three_files() {
        for (long seed = 0; seed < COHORTS; seed++) {
            ObjectNode request = request(seed);
            assertSame(request, new CohortTables(request).files(), seed);
        }
    }

    @Test
    void a_workbook_with_side_sheets() {
        for (long seed = 0; seed < COHORTS; seed++) {
            ObjectNode request = request(seed);
            assertSame(request, new CohortTables(request).workbook(), seed);
        }
    }

    private static void assertSame(ObjectNode request, TableSubmission tables, long seed) {
        byte[] json = request.toString().getBytes(StandardCharsets.UTF_8);
        JsonNode expected = answer(CohortReader.read(new ByteArrayInputStream(json), ShippedRules.library()));
        JsonNode actual = answer(TableCohortReader.read(tables, ShippedRules.library()));
        assertThat(actual.get("decisions")).as("cohort %d", seed).isEqualTo(expected.get("decisions"));
        assertThat(actual.get("decisionId")).as("cohort %d", seed).isEqualTo(expected.get("decisionId"));
    }

    /** Without pointers, which lead into the request or to a row. */
    private static JsonNode answer(Cohort cohort) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        EvaluationWriter.write(
                ShippedRules.library()
                        .evaluator(cohort.ruleSet())
                        .orElseThrow()
                        .evaluate(cohort, cohort.inlineValueSet(), cohort.asOf()),
                output);
        JsonNode answer = JSON.readTree(output.toByteArray());
        for (JsonNode decision : answer.get("decisions")) {
            decision.get("reasons").forEach(reason -> ((ObjectNode) reason).remove("pointer"));
        }
        return answer;
    }
}
