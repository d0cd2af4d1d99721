package org.claimable.file.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimable.ShippedRules;
import org.claimable.method.claim.Cohort;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.TraceEntry;
import org.claimable.method.decision.TraceEntry.Condition;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Library;
import org.claimable.oracle.RandomCohorts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of a trace says of each claim what its entries say, whether it was written anew or from what was kept of another claim. */
class KeptTracesTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void each_claim_has_its_own_texts_pointers_and_comparisons() {
        RandomCohorts random = new RandomCohorts(ShippedRules.UKSVB);
        for (long seed = 0; seed < 30; seed++) {
            ObjectNode request = random.cohort(seed).put("trace", "ALL");
            request.set("valueSet", random.valueSet(seed));
            check("cohort " + seed, evaluate(request));
        }
    }

    private static Evaluation evaluate(ObjectNode request) {
        Library library = ShippedRules.library();
        byte[] json = request.toString().getBytes(StandardCharsets.UTF_8);
        Cohort cohort = CohortReader.read(new ByteArrayInputStream(json), library);
        return library.evaluator(cohort.ruleSet())
                .orElseThrow()
                .evaluate(cohort, cohort.inlineValueSet(), cohort.asOf());
    }

    private static void check(String cohort, Evaluation evaluation) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        EvaluationWriter.write(evaluation, written);
        JsonNode decisions = JSON.readTree(written.toByteArray()).get("decisions");
        for (int i = 0; i < decisions.size(); i++) {
            Decision decision = evaluation.decisions().get(i);
            for (int rule = 0; rule < decision.trace().size(); rule++) {
                JsonNode entry = decisions.get(i).get("trace").get(rule);
                assertThat(without(entry, "choice"))
                        .as("%s, claim %s", cohort, decision.claim())
                        .isEqualTo(json(decision.trace().get(rule)));
                assertThat(entry.has("choice"))
                        .isEqualTo(decision.trace().get(rule).choice() != null);
            }
        }
    }

    private static JsonNode without(JsonNode entry, String property) {
        ObjectNode rest = (ObjectNode) entry.deepCopy();
        rest.remove(property);
        return rest;
    }

    private static JsonNode json(TraceEntry entry) {
        ObjectNode json = JSON.createObjectNode()
                .put("rule", entry.rule())
                .put("stage", entry.stage())
                .put("status", entry.status().name())
                .put("mayRefuse", entry.mayRefuse());
        conditions(json, "conditions", entry.conditions());
        texts(json, "missing", entry.missing());
        if (entry.examined() != null) {
            ObjectNode examined = json.putObject("examined");
            entry.examined().claims().forEach(examined.putArray("claims")::add);
            if (entry.examined().more() > 0) {
                examined.put("more", entry.examined().more());
            }
            examined.put("countedBefore", entry.examined().countedBefore());
            if (entry.examined().rows() != null) {
                examined.put("rows", entry.examined().rows());
            }
        }
        texts(json, "rows", entry.rows());
        texts(json, "advisingRows", entry.advisingRows());
        text(json, "because", entry.because());
        text(json, "coveredBy", entry.coveredBy());
        texts(json, "keptOver", entry.keptOver());
        text(json, "arithmetic", entry.arithmetic());
        return json;
    }

    private static void conditions(ObjectNode json, String name, List<Condition> conditions) {
        if (!conditions.isEmpty()) {
            ArrayNode all = json.putArray(name);
            conditions.forEach(each -> all.add(json(each)));
        }
    }

    private static ObjectNode json(Condition condition) {
        ObjectNode json = JSON.createObjectNode();
        switch (condition.together()) {
            case ASKS -> json.put("asks", condition.asks());
            case NOT -> json.set("not", json(condition.parts().get(0)));
            case ALL -> conditions(json, "all", condition.parts());
            case ANY -> conditions(json, "any", condition.parts());
        }
        json.put("holds", condition.holds());
        text(json, "read", condition.read());
        text(json, "pointer", condition.pointer());
        return json;
    }

    private static void texts(ObjectNode json, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            texts.forEach(json.putArray(name)::add);
        }
    }

    private static void text(ObjectNode json, String name, String text) {
        if (text != null) {
            json.put(name, text);
        }
    }
}
