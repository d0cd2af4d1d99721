package org.claimable.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.claimable.ShippedRules;
import org.claimable.file.json.EvaluationWriter;
import org.claimable.file.ndjson.CohortStream;
import org.claimable.file.ndjson.CohortStream.StreamEnd;
import org.claimable.file.ndjson.CohortStream.StreamLimits;
import org.claimable.file.ndjson.CohortStream.StreamProgress;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.Violations.InvalidCohortException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class StreamFuzzTest {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final StreamLimits SHORT_LINES = new StreamLimits(Duration.ofMinutes(1), 2_000);
    private static final int OUR_FAULT = 500;

    @DictionaryFile(resourcePath = "stream.dict")
    @FuzzTest
    void any_bytes_are_decided_line_by_line_or_refused(byte[] stream) throws IOException {
        String answer = answer(new ByteArrayInputStream(stream), 1);
        assertThat(answer(new FewAtOnce(stream), 2)).isEqualTo(answer);
        if (answer != null) {
            check(answer, stream);
        }
    }

    /** All lines of the answer, null where the header was refused. */
    private static String answer(InputStream input, int threads) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            CohortStream stream = CohortStream.open(input, ShippedRules.library(), TODAY, SHORT_LINES);
            StreamEnd end = stream.decide(output, threads, StreamProgress.NONE);
            EvaluationWriter.writeEnd(end.terms(), end.summary(), end.decisionId(), end.lines(), end.failed(), output);
            return output.toString(StandardCharsets.UTF_8);
        } catch (InvalidCohortException | MalformedCohortException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return null;
        }
    }

    private static void check(String answer, byte[] stream) {
        List<JsonNode> lines = answer.lines().map(JSON::readTree).toList();
        int failed = 0;
        for (JsonNode line : lines.subList(0, lines.size() - 1)) {
            assertThat(line.path("problem").path("status").asInt(0)).isLessThan(OUR_FAULT);
            failed += line.has("problem") ? 1 : 0;
            if (!line.has("problem")) {
                assertThat(line.path("decisions").size())
                        .isEqualTo(claims(stream, line.path("line").asInt(0)));
            }
        }
        JsonNode counted = lines.get(lines.size() - 1).path("lines");
        assertThat(counted.path("read").asInt(-1)).isEqualTo(lines.size() - 1);
        assertThat(counted.path("failed").asInt(-1)).isEqualTo(failed);
    }

    /** How many claims a line of the stream holds, read by another hand. */
    private static int claims(byte[] stream, int line) {
        String[] lines = new String(stream, StandardCharsets.UTF_8).split("\n", -1);
        return JSON.readTree(lines[line - 1].strip()).path("claims").size();
    }
}
