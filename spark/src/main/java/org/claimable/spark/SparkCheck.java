package org.claimable.spark;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Library;

/**
 * Decides the claims of a lake by person. What comes of it is, to the byte, what comes of one stream with a line for each person in the
 * order in which people first come, and an untracked claim a line of its own.
 *
 * <pre>
 * try (DecidedClaims decided = SparkCheck.on(spark)
 *         .rules(Path.of("rules"), List.of())
 *         .settings("{\"valueSet\":\"example-values\"}")
 *         .decide(LakeClaims.at(claims, "position").individuals(people))) {
 *     decided.decisions().write().parquet("decisions");
 * }
 * </pre>
 */
public final class SparkCheck {
    /** The same as over HTTP. */
    private static final int USUAL_CLAIMS = 1_000;

    private static final Clock CLOCK = Clock.systemDefaultZone();

    private final SparkSession spark;
    private Path rules = Path.of("rules");
    private List<Path> overlays = List.of();
    private String settings = "{}";
    private int mostClaims = USUAL_CLAIMS;
    private int partitions;

    private SparkCheck(SparkSession spark) {
        this.spark = spark;
        this.partitions = Integer.parseInt(spark.conf().get("spark.sql.shuffle.partitions"));
    }

    /** A check by the rules in the folder {@code rules}, of at most 1,000 claims a person. */
    public static SparkCheck on(SparkSession spark) {
        return new SparkCheck(spark);
    }

    /** By the rules in a folder on the driver's machine, with folders laid over them. */
    public SparkCheck rules(Path folder, List<Path> laidOver) {
        rules = folder;
        overlays = List.copyOf(laidOver);
        return this;
    }

    /** On settings in JSON, as the header of a stream. */
    public SparkCheck settings(String header) {
        settings = header;
        return this;
    }

    /** People with more claims are a problem, wholly. */
    public SparkCheck mostClaims(int ofPerson) {
        if (ofPerson < 1) {
            throw new UnusableClaimsException("The most claims of a person must be at least 1.");
        }
        mostClaims = ofPerson;
        return this;
    }

    /** In so many partitions; else in as many as {@code spark.sql.shuffle.partitions} says. */
    public SparkCheck partitions(int number) {
        if (number < 1) {
            throw new UnusableClaimsException("There must be at least 1 partition.");
        }
        partitions = number;
        return this;
    }

    /**
     * Decides claims, and keeps what was decided in Spark's storage until it is closed.
     *
     * @throws UnusableClaimsException where columns or positions cannot be used
     * @throws org.claimable.rules.files.Problems.RuleFileException with every mistake in the rules
     * @throws org.claimable.method.claim.Violations.InvalidCohortException with all that is wrong with the settings
     */
    public DecidedClaims decide(LakeClaims claims) {
        byte[] packed = PackedRules.read(rules, overlays);
        String digest = PackedRules.digest(packed);
        Library library = JvmLibraries.of(digest, () -> PackedRules.compiled(packed));
        byte[] header = settings.getBytes(StandardCharsets.UTF_8);
        LocalDate today = LocalDate.now(CLOCK);
        Evaluation terms = SharedTerms.terms(library, header, today);
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        SharedTerms shared = new SharedTerms(context.broadcast(packed), digest, header, today, mostClaims, terms);
        List<Dataset<Row>> kinds = new ArrayList<>(claims.rows(shared));
        boolean onlyClaims = kinds.size() == 1;
        MapPartitionsFunction<Row, Row> lines = rows -> new PersonLines(rows, shared.limits());
        JavaRDD<Row> people = KeyedRow.together(kinds, partitions)
                .mapPartitions(lines, Encoders.row(PersonLines.SCHEMA))
                .javaRDD();
        JavaRDD<DecidedPart> decided = inOrder(people)
                .zipWithIndex()
                .mapPartitions(some -> new LineDecisions(some, shared))
                .persist(StorageLevel.MEMORY_AND_DISK_SER());
        JavaRDD<Unclaimed> unclaimed = onlyClaims
                ? null
                : people.filter(each -> each.isNullAt(PersonLines.FIRST)).map(each -> Unclaimed.of(each, shared));
        return DecidedClaims.of(spark, terms, decided, unclaimed, partitions);
    }

    /** Lines in the order of their first positions. */
    private JavaRDD<Row> inOrder(JavaRDD<Row> people) {
        return spark.createDataFrame(people, PersonLines.SCHEMA)
                .filter("first IS NOT NULL")
                .repartitionByRange(partitions, Positions.quoted("first"))
                .sortWithinPartitions("first")
                .javaRDD();
    }
}
