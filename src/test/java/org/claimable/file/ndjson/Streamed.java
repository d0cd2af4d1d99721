package org.claimable.file.ndjson;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.claimable.ShippedRules;
import org.claimable.file.json.EvaluationWriter;
import org.claimable.file.ndjson.CohortStream.StreamEnd;
import org.claimable.file.ndjson.CohortStream.StreamLimits;
import org.claimable.file.ndjson.CohortStream.StreamProgress;
import org.claimable.method.evaluation.Library;
import tools.jackson.databind.JsonNode;

/** What comes out when lines go in. */
record Streamed(List<JsonNode> lines, StreamEnd end, String text) {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final String HEADER = "{\"valueSet\":\"example-values\",\"asOf\":\"2026-11-22\"}\n";

    static Streamed of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), 1, StreamLimits.USUAL);
    }

    static Streamed of(byte[] bytes, int threads, StreamLimits limits) {
        return of(bytes, threads, limits, ShippedRules.library());
    }

    static Streamed of(byte[] bytes, int threads, StreamLimits limits, Library library) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            CohortStream stream = CohortStream.open(new ByteArrayInputStream(bytes), library, TODAY, limits);
            StreamEnd end = stream.decide(output, threads, StreamProgress.NONE);
            EvaluationWriter.writeEnd(end.terms(), end.summary(), end.decisionId(), end.lines(), end.failed(), output);
            String text = output.toString(StandardCharsets.UTF_8);
            return new Streamed(text.lines().map(Lines.JSON::readTree).toList(), end, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static StreamLimits longestLine(int bytes) {
        return new StreamLimits(Duration.ofMinutes(1), bytes);
    }

    /** The line of the answer about a line of the request. */
    JsonNode about(int line) {
        return lines.stream()
                .filter(each -> each.path("line").asInt(0) == line)
                .findFirst()
                .orElseThrow();
    }

    /** The code of the first error, or the detail where there is none, of a line that was not decided. */
    String problem(int line) {
        JsonNode problem = about(line).get("problem");
        JsonNode errors = problem.get("errors");
        return errors.isEmpty()
                ? problem.get("detail").asString()
                : errors.get(0).get("code").asString();
    }

    JsonNode last() {
        return lines.get(lines.size() - 1);
    }
}
