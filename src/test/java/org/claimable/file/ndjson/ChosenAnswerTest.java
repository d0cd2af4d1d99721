package org.claimable.file.ndjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimable.ShippedRules;
import org.claimable.file.json.CohortReader;
import org.claimable.file.json.EvaluationWriter;
import org.claimable.method.catalogue.Explanation;
import org.claimable.method.catalogue.ListedDecisions;
import org.claimable.method.catalogue.SummaryExtent;
import org.claimable.method.claim.Cohort;
import org.claimable.method.evaluation.Library;
import org.claimable.oracle.RandomCohorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** However little of an answer is asked for, what is left is, byte for byte, what the whole answer says, under the same decision id. */
class ChosenAnswerTest {
    private static final int COHORTS = 30;
    private static final RandomCohorts RANDOM = new RandomCohorts(ShippedRules.UKSVB);
    private static final List<String> TOTALS = List.of(
            "claims",
            "claimable",
            "notClaimable",
            "review",
            "individuals",
            "claimedValue",
            "claimableValue",
            "notClaimableValue",
            "reviewValue",
            "reviewRange",
            "policyRange",
            "caveats");
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** What is asked of an answer, one word each. */
    record Asked(ListedDecisions decisions, Explanation explain, SummaryExtent summary) {
        ObjectNode of(ObjectNode request) {
            ObjectNode asked = request.deepCopy();
            asked.putObject("answer")
                    .put("decisions", decisions.name())
                    .put("explain", explain.name())
                    .put("summary", summary.name());
            return asked;
        }

        /** Of an answer, or a line of one, what is asked for. */
        String left(String whole) {
            ObjectNode left = (ObjectNode) EXACT.readTree(whole);
            if (left.has("decisions")) {
                ArrayNode listed = left.putArray("decisions");
                EXACT.readTree(whole)
                        .get("decisions")
                        .valueStream()
                        .filter(each -> isListed(each.get("verdict").asString()))
                        .map(this::explained)
                        .forEach(listed::add);
            }
            if (left.has("summary")) {
                ObjectNode sums = (ObjectNode) left.get("summary");
                sums.get("caveats").forEach(this::withoutWords);
                if (summary == SummaryExtent.TOTALS) {
                    sums.retain(TOTALS);
                }
            }
            return EXACT.writeValueAsString(left);
        }

        private boolean isListed(String verdict) {
            return decisions == ListedDecisions.ALL
                    || decisions == ListedDecisions.NOT_CLAIMABLE && !verdict.equals("CLAIMABLE");
        }

        private JsonNode explained(JsonNode decision) {
            decision.get("reasons").forEach(this::withoutWords);
            decision.get("caveats").forEach(this::withoutWords);
            return decision;
        }

        private void withoutWords(JsonNode said) {
            if (explain == Explanation.CODES) {
                ((ObjectNode) said).remove(List.of("message", "source", "remedy"));
            }
        }
    }

    static List<Asked> all() {
        List<Asked> all = new ArrayList<>();
        for (ListedDecisions decisions : ListedDecisions.values()) {
            for (Explanation explain : Explanation.values()) {
                for (SummaryExtent summary : SummaryExtent.values()) {
                    all.add(new Asked(decisions, explain, summary));
                }
            }
        }
        return all;
    }

    /** Some with all that can be asked for besides. */
    private static ObjectNode request(long seed) {
        ObjectNode request = RANDOM.cohort(seed);
        request.set("valueSet", RANDOM.valueSet(seed));
        if (seed % 3 == 0) {
            request.put("readings", true).put("trace", seed % 2 == 0 ? "ALL" : "REFUSED");
            request.putObject("commitments").put("total", 1000);
        }
        return request;
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_is_left_of_an_answer_is_as_in_the_whole_one(Asked asked) {
        for (long seed = 0; seed < COHORTS; seed++) {
            ObjectNode request = request(seed);
            assertThat(answer(asked.of(request))).as("cohort " + seed).isEqualTo(asked.left(answer(request)));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_is_left_of_each_line_is_as_in_the_whole_stream(Asked asked) {
        for (long seed = 0; seed < COHORTS; seed++) {
            ObjectNode request = request(seed);
            List<String> whole = lines(request);
            assertThat(lines(asked.of(request)))
                    .as("cohort " + seed)
                    .isEqualTo(whole.stream().map(asked::left).toList());
        }
    }

    @Test
    void the_cohorts_have_what_can_be_left_out() {
        Set<String> verdicts = new HashSet<>();
        Set<String> said = new HashSet<>();
        for (long seed = 0; seed < COHORTS; seed++) {
            JsonNode answer = EXACT.readTree(answer(request(seed)));
            answer.get("decisions")
                    .forEach(each -> verdicts.add(each.get("verdict").asString()));
            said.addAll(answer.get("summary").propertyNames());
            for (String list : List.of("reasons", "caveats")) {
                answer.get("decisions")
                        .forEach(each -> each.get(list).forEach(one -> said.addAll(one.propertyNames())));
            }
        }
        assertThat(verdicts).containsExactlyInAnyOrder("CLAIMABLE", "NOT_CLAIMABLE", "REVIEW");
        assertThat(said).contains("message", "source", "remedy", "sroi", "delivery", "ruleCoverage", "byReason");
    }

    private static String answer(ObjectNode request) {
        Library library = ShippedRules.library();
        byte[] body = request.toString().getBytes(StandardCharsets.UTF_8);
        Cohort cohort = CohortReader.read(new ByteArrayInputStream(body), library);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        EvaluationWriter.write(
                library.evaluator(cohort.ruleSet())
                        .orElseThrow()
                        .evaluate(cohort, library.values(cohort.settings()), cohort.asOf()),
                output);
        return output.toString(StandardCharsets.UTF_8);
    }

    /** The lines of the answer to a request as a stream, of which the last of the people comes twice. */
    private static List<String> lines(ObjectNode request) {
        String sent = Lines.of(request, true);
        String again = sent.substring(sent.stripTrailing().lastIndexOf('\n') + 1);
        return Streamed.of(sent + again).text().lines().toList();
    }
}
