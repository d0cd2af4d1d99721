package org.claimable.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.claimable.ShippedRules;
import org.claimable.file.json.CohortReader;
import org.claimable.file.json.EvaluationWriter.Conclusion;
import org.claimable.method.claim.Cohort;
import org.claimable.method.evaluation.Evaluation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is decided of a lake is, to the byte, what one stream answers. */
class SparkCheckTest {
    private static final String HEADER = "{\"valueSet\":\"example-values\",\"asOf\":\"2026-11-22\"}";

    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 4)
                .getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static SparkCheck check(String settings) {
        return SparkCheck.on(spark).rules(ShippedRules.FOLDER, List.of()).settings(settings);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 200})
    void thousands_of_random_claims_in_any_order_and_partitions_are_decided_as_one_stream_decides_them(int partitions) {
        Lake lake = Lake.random(3_000, 11).claimed();
        try (DecidedClaims decided =
                check(lake.settings()).partitions(partitions).decide(lake.rows(spark, new Random(partitions), 5))) {
            assertThat(Lake.answered(decided)).isEqualTo(lake.streamed());
        }
    }

    @Test
    void readings_and_shorter_answers_are_those_of_a_stream() {
        Lake lake = Lake.random(200, 400).claimed();
        lake.request().put("readings", true).putObject("answer").put("decisions", "NOT_CLAIMABLE");
        List<String> streamed = lake.streamed();
        try (DecidedClaims decided = check(lake.settings()).decide(lake.rows(spark, new Random(1), 3))) {
            assertThat(decided.summary()).isEqualTo(streamed.get(streamed.size() - 1));
        }
    }

    @Test
    void people_and_earlier_counts_that_no_claim_names_have_their_place_in_the_id_of_one_request() {
        Lake lake = Lake.random(300, 77);
        byte[] body = inOrder(lake).toString().getBytes(StandardCharsets.UTF_8);
        Cohort cohort = CohortReader.read(new ByteArrayInputStream(body), Lake.library());
        Evaluation evaluation =
                Lake.library().evaluator(null).orElseThrow().evaluate(cohort, cohort.inlineValueSet(), cohort.asOf());
        Conclusion whole = Conclusion.of(evaluation);
        try (DecidedClaims decided = check(lake.settings()).decide(lake.rows(spark, new Random(2), 3))) {
            assertThat(decided.decisionId()).isEqualTo(whole.decisionId());
            assertThat(decided.end().summary().notes()).isNotEmpty();
            assertThat(decided.end().summary().whole())
                    .isEqualTo(whole.summary().whole());
        }
    }

    /** The same request with the people whom it lists in the order of their references. */
    private static ObjectNode inOrder(Lake lake) {
        ObjectNode ordered = lake.request().deepCopy();
        List<JsonNode> all = new ArrayList<>();
        lake.request().path("individuals").forEach(all::add);
        all.sort(Comparator.comparing(each -> lake.key(each.get("ref").asString())));
        all.forEach(ordered.putArray("individuals")::add);
        return ordered;
    }

    private static String claim(String id, String person, String more) {
        return "{\"id\":\"%s\"%s,\"outcome\":\"gardening\",\"achievedOn\":\"2024-07-01\",\"evidence\":{\"kind\":\"RECORD\",\"reference\":\"register\"}%s}"
                .formatted(id, person == null ? "" : ",\"individual\":\"" + person + "\"", more);
    }

    private static Lake lake(List<String> claims) {
        return new Lake((ObjectNode)
                Lake.JSON.readTree(HEADER.replace("}", ",\"claims\":[" + String.join(",", claims) + "]}")));
    }

    @Test
    void a_person_of_a_thousand_claims_is_decided_and_one_of_more_is_wholly_a_problem() {
        List<String> claims = new ArrayList<>();
        IntStream.range(0, 1_000).forEach(i -> claims.add(claim("a" + i, "p1000", "")));
        IntStream.range(0, 1_001).forEach(i -> claims.add(claim("b" + i, "p1001", "")));
        IntStream.range(0, 700).forEach(i -> claims.add(claim("u" + i, null, ",\"headcount\":" + (1 + i % 9))));
        IntStream.range(0, 300).forEach(i -> claims.add(claim("c" + i, "q" + i, "")));
        Lake lake = lake(claims);
        try (DecidedClaims decided = check(HEADER).decide(lake.rows(spark, new Random(3), 6))) {
            List<String> answered = Lake.answered(decided);
            assertThat(answered).isEqualTo(lake.streamed());
            assertThat(answered)
                    .filteredOn(each -> each.contains("TOO_MANY_OF_PERSON"))
                    .hasSize(1);
            Row problem = decided.problems().first();
            assertThat(problem.<String>getAs("individual")).isEqualTo("p1001");
            assertThat(problem.<Long>getAs("claims")).isEqualTo(1_001);
            assertThat(decided.decisions().count()).isEqualTo(2_000);
        }
    }

    @Test
    void a_wrong_row_is_a_problem_of_its_person_and_changes_nothing_else() {
        List<String> right = IntStream.range(0, 50)
                .mapToObj(i -> claim("c" + i, "p" + i % 20, ""))
                .toList();
        List<String> rows = new ArrayList<>();
        IntStream.range(0, 50)
                .forEach(i -> rows.add(((ObjectNode) Lake.JSON.readTree(right.get(i)))
                        .put("position", i)
                        .toString()));
        rows.add(claim("w1", "p3", ",\"colour\":\"blue\",\"position\":50"));
        rows.add(
                "{\"id\":\"w2\",\"individual\":\"p4\",\"outcome\":\"gardening\",\"achievedOn\":\"2024-02-31\",\"position\":51}");
        rows.add(claim("w3", "p5", ",\"headcount\":3,\"position\":52"));
        Lake lake = lake(right);
        List<String> answered;
        try (DecidedClaims decided =
                check(HEADER).decide(LakeClaims.at(Lake.lines(spark, rows, new Random(4), 3), "position"))) {
            answered = Lake.answered(decided);
            assertThat(decided.problems()
                            .filter("individual IN ('p3', 'p4', 'p5')")
                            .count())
                    .isEqualTo(3);
        }
        List<String> streamed = lake.streamed();
        for (int i = 0; i < 20; i++) {
            if (i < 3 || i > 5) {
                assertThat(answered.get(i)).isEqualTo(streamed.get(i));
            } else {
                assertThat(answered.get(i)).contains("\"problem\"", "\"status\":422");
            }
        }
    }

    @Test
    void a_line_that_is_no_json_and_a_person_who_is_listed_twice_are_problems() {
        List<String> lines = new ArrayList<>(List.of(claim("c1", "p1", ""), "{\"id\":", claim("c2", "p2", "")));
        Dataset<Row> inOrder = spark.createDataset(lines, Encoders.STRING())
                .repartition(1)
                .selectExpr(
                        "value AS `" + LakeClaims.LINE + "`",
                        "CASE WHEN value LIKE '%c1%' THEN 1 WHEN value LIKE '%c2%' THEN 3 ELSE 2 END AS n");
        Dataset<Row> people = Lake.lines(
                spark,
                new ArrayList<>(
                        List.of("{\"ref\":\"p2\",\"age\":30}", "{\"ref\":\"P2 \",\"age\":31}", "{\"ref\":\"p2\"}")),
                new Random(1),
                2);
        try (DecidedClaims decided =
                check(HEADER).decide(LakeClaims.orderedBy(inOrder, List.of("n")).individuals(people))) {
            List<String> answered = Lake.answered(decided);
            assertThat(answered.get(0)).contains("\"line\":2,\"individual\":\"p1\"");
            assertThat(answered.get(1)).contains("\"line\":3,\"problem\"", "\"status\":400");
            assertThat(answered.get(2)).contains("REPEATED", "List each once.");
            assertThat(decided.summary()).startsWith("{\"lines\":{\"read\":3,\"decided\":1,\"failed\":2}");
        }
    }

    @Test
    void columns_and_structs_say_the_same_as_lines() {
        Lake lake = Lake.random(150, 900).claimed();
        for (JsonNode each : lake.request().get("claims")) {
            JsonNode evidence = each.path("evidence");
            if (evidence.has("before") && evidence.get("before").isNumber()) {
                ((ObjectNode) each).remove("evidence");
            }
        }
        List<String> claims = new ArrayList<>();
        for (JsonNode each : lake.request().get("claims")) {
            claims.add(((ObjectNode) each.deepCopy())
                    .put("position", claims.size())
                    .toString());
        }
        Dataset<Row> columns = spark.read()
                .option("prefersDecimal", true)
                .json(spark.createDataset(claims, Encoders.STRING()))
                .repartition(3);
        List<String> people = StreamSupport.stream(
                        lake.request().path("individuals").spliterator(), false)
                .map(JsonNode::toString)
                .toList();
        LakeClaims rows = LakeClaims.at(columns, "position");
        if (!people.isEmpty()) {
            rows.individuals(spark.read().json(spark.createDataset(people, Encoders.STRING())));
        }
        lake.request().remove("previouslyCounted");
        try (DecidedClaims decided = check(lake.settings()).decide(rows)) {
            assertThat(Lake.answered(decided)).isEqualTo(lake.streamed());
        }
    }

    @Test
    void a_position_that_depends_on_partitions_is_refused_wherever_it_comes_from() {
        Dataset<Row> claims = spark.createDataset(
                        List.of(claim("c1", "p1", ""), claim("c2", "p1", "")), Encoders.STRING())
                .toDF(LakeClaims.LINE);
        Dataset<Row> numbered = claims.withColumn("n", functions.monotonically_increasing_id())
                .withColumn("m", functions.col("n").plus(1))
                .filter("m > 0");
        for (String column : List.of("n", "m")) {
            assertThatThrownBy(() -> check(HEADER).decide(LakeClaims.orderedBy(numbered, List.of(column))))
                    .isInstanceOf(UnusableClaimsException.class)
                    .hasMessageContaining(
                            "it comes from monotonically_increasing_id, which depends on how the rows happen to lie");
        }
    }

    @Test
    void positions_that_are_missing_or_shared_are_refused_by_name() {
        List<String> shared = List.of(claim("c1", "p1", ",\"position\":7"), claim("c2", "p2", ",\"position\":7"));
        List<String> missing = List.of(claim("c1", "p1", ",\"position\":7"), claim("c2", "p2", ""));
        assertThatThrownBy(() -> check(HEADER)
                        .decide(LakeClaims.at(
                                Lake.lines(spark, new ArrayList<>(shared), new Random(1), 2), "position")))
                .isInstanceOf(UnusableClaimsException.class)
                .hasMessageContaining("Claims share a position")
                .hasMessageContaining("7 (2 rows)");
        assertThatThrownBy(() -> check(HEADER)
                        .decide(LakeClaims.at(
                                Lake.lines(spark, new ArrayList<>(missing), new Random(1), 2), "position")))
                .isInstanceOf(UnusableClaimsException.class)
                .hasMessageContaining("Claims have no position, 1 of them");
        Dataset<Row> tied =
                spark.sql("SELECT * FROM VALUES ('a', '2024-05-01'), ('b', '2024-05-01') AS t(id, achievedOn)");
        assertThatThrownBy(() -> check(HEADER).decide(LakeClaims.orderedBy(tied, List.of("achievedOn"))))
                .isInstanceOf(UnusableClaimsException.class)
                .hasMessageContaining("2024-05-01 (2 rows)");
        assertThatThrownBy(() -> check(HEADER)
                        .decide(LakeClaims.orderedBy(tied.withColumn("colour", functions.lit(1)), List.of("id"))))
                .isInstanceOf(UnusableClaimsException.class)
                .hasMessageContaining("columns that are not read: colour");
    }

    @Test
    void rules_that_are_not_those_that_were_sent_fail_the_job() {
        byte[] packed = PackedRules.read(ShippedRules.FOLDER, List.of());
        byte[] changed = packed.clone();
        changed[changed.length - 1] ^= 1;
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
        LocalDate today = LocalDate.of(2026, 1, 1);
        SharedTerms shared = new SharedTerms(
                context.broadcast(changed),
                PackedRules.digest(packed) + " of another",
                header,
                today,
                1_000,
                SharedTerms.terms(Lake.library(), header, today));
        assertThatThrownBy(shared::terms)
                .isInstanceOf(UnusableClaimsException.class)
                .hasMessageContaining(
                        "The files of rules and values that this executor has are not those that were sent");
    }

    @Test
    void the_shipped_example_is_decided_from_csv() {
        LakeFiles files = new LakeFiles(spark);
        LakeClaims claims = LakeClaims.at(files.read("examples/lake/claims.csv", LakeFiles.Format.CSV), "position")
                .individuals(files.read("examples/lake/individuals.csv", LakeFiles.Format.CSV));
        String settings =
                "{\"valueSet\":\"example-values\",\"asOf\":\"2025-05-01\",\"period\":{\"from\":\"2024-04-01\",\"to\":\"2025-03-31\"}}";
        try (DecidedClaims decided = check(settings).decide(claims)) {
            assertThat(decided.decisions().count()).isEqualTo(276);
            assertThat(decided.problems().count()).isZero();
            assertThat(decided.end().summary().whole().individuals()).isEqualTo(120);
            assertThat(decided.decisions()
                            .filter("verdict = 'CLAIMABLE'")
                            .agg(functions.sum("value.total"))
                            .first()
                            .getDecimal(0))
                    .isEqualByComparingTo(
                            decided.end().summary().whole().claimableValue().total());
        }
    }
}
