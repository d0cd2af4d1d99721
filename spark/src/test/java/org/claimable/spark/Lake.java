package org.claimable.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.claimable.ShippedRules;
import org.claimable.file.json.EvaluationWriter;
import org.claimable.file.ndjson.CohortStream;
import org.claimable.file.ndjson.CohortStream.StreamEnd;
import org.claimable.file.ndjson.CohortStream.StreamLimits;
import org.claimable.file.ndjson.CohortStream.StreamProgress;
import org.claimable.file.ndjson.Lines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A request as rows of a lake, in whatever order and partitions; and what one stream makes of the same. */
record Lake(ObjectNode request) {
    static final ObjectMapper JSON = new ObjectMapper();

    /** Rows lie in this order and these partitions. */
    LakeClaims rows(SparkSession spark, Random order, int partitions) {
        List<String> claims = new ArrayList<>();
        int position = 0;
        for (JsonNode claim : request.get("claims")) {
            claims.add(((ObjectNode) claim.deepCopy())
                    .put("position", position++ * 3L)
                    .toString());
        }
        LakeClaims lake = LakeClaims.at(lines(spark, claims, order, partitions), "position");
        if (request.hasNonNull("individuals")) {
            lake.individuals(lines(spark, texts("individuals"), order, partitions));
        }
        if (request.hasNonNull("previouslyCounted")) {
            lake.previouslyCounted(lines(spark, texts("previouslyCounted"), order, partitions));
        }
        return lake;
    }

    private List<String> texts(String list) {
        return StreamSupport.stream(request.get(list).spliterator(), false)
                .map(JsonNode::toString)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    static Dataset<Row> lines(SparkSession spark, List<String> lines, Random order, int partitions) {
        Collections.shuffle(lines, order);
        return spark.createDataset(lines, Encoders.STRING())
                .repartition(partitions)
                .toDF(LakeClaims.LINE);
    }

    /** The header without lists. */
    String settings() {
        return ((ObjectNode) request.deepCopy())
                .remove(List.of("claims", "individuals", "previouslyCounted"))
                .toString();
    }

    /** What was counted before in the order in which a lake's are taken. */
    Lake sorted() {
        ObjectNode sorted = request.deepCopy();
        if (request.hasNonNull("previouslyCounted")) {
            List<JsonNode> entries = new ArrayList<>();
            request.get("previouslyCounted").forEach(entries::add);
            entries.sort(java.util.Comparator.comparing(each -> each.path("achievedOn")
                            .asString("") + "\n"
                    + each.path("outcome").asString("") + "\n"
                    + (each.hasNonNull("reference") ? each.get("reference").asString() : "")));
            ArrayNode all = sorted.putArray("previouslyCounted");
            entries.forEach(all::add);
        }
        return new Lake(sorted);
    }

    /** What one stream answers, a line each. */
    List<String> streamed() {
        return streamed(Lines.of(request, false));
    }

    static List<String> streamed(String lines) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            CohortStream stream = CohortStream.open(
                    new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                    ShippedRules.library(),
                    java.time.LocalDate.now(java.time.Clock.systemDefaultZone()),
                    new StreamLimits(StreamLimits.USUAL.evaluation(), StreamLimits.USUAL.line(), 1_000));
            StreamEnd end = stream.decide(output, 1, StreamProgress.NONE);
            EvaluationWriter.writeEnd(end.terms(), end.summary(), end.decisionId(), end.lines(), end.failed(), output);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return output.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** The same lines, made of the rows that a lake comes to. */
    static List<String> answered(DecidedClaims decided) {
        java.util.SortedMap<Long, String> lines = new java.util.TreeMap<>();
        for (Row row : decided.problems().filter("line IS NOT NULL").collectAsList()) {
            lines.put(
                    row.getAs("line"),
                    "{\"line\":%d,\"problem\":%s}".formatted(row.<Long>getAs("line"), row.getAs("problem")));
        }
        for (Row row : decided.decisions().orderBy("line", "position").collectAsList()) {
            String of = row.getAs("individual");
            String head = "{\"line\":%d,%s\"decisions\":["
                    .formatted(
                            row.<Long>getAs("line"),
                            of == null ? "" : "\"individual\":%s,".formatted(JSON.writeValueAsString(of)));
            lines.merge(
                    row.getAs("line"),
                    head + row.getAs("decision"),
                    (before, more) -> before + "," + row.getAs("decision"));
        }
        List<String> all = new ArrayList<>();
        lines.values()
                .forEach(each -> all.add(
                        each.contains("\"problem\":") && !each.contains("\"decisions\":") ? each : each + "]}"));
        all.add(decided.summary());
        return all;
    }
}
