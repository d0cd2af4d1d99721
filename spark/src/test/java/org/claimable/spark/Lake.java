package org.claimable.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
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
import org.claimable.method.catalogue.ReferenceMatching;
import org.claimable.method.evaluation.Library;
import org.claimable.oracle.RandomCohorts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A request as rows of a lake, in whatever order and partitions; and what one stream makes of the same. */
record Lake(ObjectNode request) {
    static final ObjectMapper JSON = new ObjectMapper();

    /** The rules as every check of a lake compiles them, so that they are compiled once. */
    static Library library() {
        byte[] packed = PackedRules.read(ShippedRules.FOLDER, List.of());
        return JvmLibraries.of(PackedRules.digest(packed), () -> PackedRules.compiled(packed));
    }

    /** So many random claims or some more, of random cohorts that are put together; nobody is in two of them. */
    static Lake random(int claims, long firstSeed) {
        RandomCohorts random = new RandomCohorts(ShippedRules.UKSVB);
        ObjectNode all = random.cohort(firstSeed);
        all.set("valueSet", random.valueSet(firstSeed));
        for (long seed = firstSeed + 1; all.get("claims").size() < claims; seed++) {
            ObjectNode more = random.cohort(seed);
            for (String list : List.of("claims", "individuals", "previouslyCounted")) {
                for (JsonNode each : more.path(list)) {
                    ObjectNode named = (ObjectNode) each;
                    rename(named, "individual", seed);
                    rename(named, "ref", seed);
                    rename(named, "id", seed);
                    all.withArray(list).add(named);
                }
            }
        }
        return new Lake(all).sorted();
    }

    private static void rename(ObjectNode node, String field, long seed) {
        String name = node.path(field).asString("");
        if (name.matches(".*[1-9].*")) {
            node.put(field, name + " of " + seed);
        }
    }

    /** Without people of whom nothing is claimed, whom no stream can name. */
    Lake claimed() {
        return new Lake(Lines.grouped(request)).withClaims(request);
    }

    private Lake withClaims(ObjectNode of) {
        request.set("claims", of.get("claims"));
        return this;
    }

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

    /** By what a person is known. */
    String key(String reference) {
        return ReferenceMatching.valueOf(
                        request.path("options").path("references").asString("AS_WRITTEN"))
                .key(reference);
    }

    /** What was counted before in the order in which a lake's are taken. */
    Lake sorted() {
        ObjectNode sorted = request.deepCopy();
        if (request.hasNonNull("previouslyCounted")) {
            List<JsonNode> entries = new ArrayList<>();
            request.get("previouslyCounted").forEach(entries::add);
            entries.sort(Comparator.comparing(
                            (JsonNode each) -> key(each.path("individual").asString("")))
                    .thenComparing(each -> each.path("achievedOn").asString(""))
                    .thenComparing(each -> each.path("outcome").asString(""))
                    .thenComparing(each -> each.path("reference").asString("")));
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
                    library(),
                    LocalDate.now(Clock.systemDefaultZone()),
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
        SortedMap<Long, String> lines = new TreeMap<>();
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
