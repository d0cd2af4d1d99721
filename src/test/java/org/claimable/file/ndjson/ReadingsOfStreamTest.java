package org.claimable.file.ndjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.claimable.ShippedRules;
import org.claimable.file.json.CohortReader;
import org.claimable.file.json.EvaluationWriter;
import org.claimable.method.claim.Cohort;
import org.claimable.method.evaluation.Library;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A stream says of its claims in every reading what a whole request says, and decides as if it were not asked. */
class ReadingsOfStreamTest {
    private static final String SAVINGS = """
            {"id":"savings",%s"outcome":"able-to-save-regularly","achievedOn":"2024-11-04",\
            "evidence":{"kind":"SURVEY","before":"no","after":"yes"}}""";
    private static final String COMFORT = """
            {"id":"comfort",%s"outcome":"financial-comfort","achievedOn":"2025-02-10",\
            "evidence":{"kind":"SURVEY","before":"just-about-getting-by","after":"doing-alright"}}""";
    private static final String PLOT = """
            {"id":"plot",%s"outcome":"gardening","achievedOn":"2024-06-03","evidence":{"kind":"RECORD","reference":"r"}}""";
    private static final String WITH =
            "{\"readings\":true,\"commitments\":{\"total\":1200},\"valueSet\":\"example-values\",\"asOf\":\"2026-11-22\"}\n";
    private static final String WITHOUT = WITH.replace("\"readings\":true,", "");
    private static final String LINES = """
            {"individual":"p1","claims":[%s,%s]}
            {"individual":"p2","claims":[%s]}
            """.formatted(SAVINGS.formatted(""), COMFORT.formatted(""), PLOT.formatted(""));

    private static JsonNode whole() {
        String person = "\"individual\":\"p1\",";
        String request = WITH.strip().substring(0, WITH.strip().length() - 1)
                + ",\"claims\":[%s,%s,%s]}"
                        .formatted(
                                SAVINGS.formatted(person),
                                COMFORT.formatted(person),
                                PLOT.formatted("\"individual\":\"p2\","));
        Library library = ShippedRules.library();
        Cohort cohort = CohortReader.read(new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)), library);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        EvaluationWriter.write(
                library.evaluator(null)
                        .orElseThrow()
                        .evaluate(cohort, library.values(cohort.settings()), cohort.asOf()),
                answer);
        return Lines.JSON.readTree(answer.toString(StandardCharsets.UTF_8));
    }

    @Test
    void each_line_says_which_of_its_claims_depend_on_the_reading() {
        Streamed streamed = Streamed.of(WITH + LINES);
        assertThat(streamed.about(2).get("depends"))
                .hasToString("[{\"claim\":\"savings\",\"countsIn\":21},{\"claim\":\"comfort\",\"countsIn\":15}]");
        assertThat(streamed.about(3).get("depends")).isEmpty();
        assertThat(streamed.about(3).has("depends")).isTrue();
    }

    @Test
    void the_last_line_says_the_rest_as_a_whole_request_does() {
        ObjectNode whole = (ObjectNode) whole().get("readings");
        whole.remove("depends");
        assertThat(Streamed.of(WITH + LINES).last().get("readings")).isEqualTo(whole);
        assertThat(whole.at("/settled/claims").asInt()).isEqualTo(1);
        assertThat(whole.at("/commitments/total/met").asString()).isEqualTo("SOME");
    }

    @Test
    void nothing_else_is_otherwise_for_being_asked() {
        String asked = Streamed.of(WITH + LINES).text();
        String plain = Streamed.of(WITHOUT + LINES).text();
        assertThat(asked.replaceAll(",\"depends\":\\[[^]]*]", "").replaceAll(",\"readings\":\\{.*}}(?=\n$)", "}"))
                .isEqualTo(plain);
    }
}
