package org.claimable.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.apache.spark.sql.SparkSession;
import org.claimable.ShippedRules;
import org.claimable.oracle.RandomCohorts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What is decided of a lake is, to the byte, what one stream answers. */
class SparkCheckTest {
    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void random_cohorts_are_decided_as_one_stream_decides_them() {
        RandomCohorts random = new RandomCohorts(ShippedRules.UKSVB);
        for (long seed = 0; seed < 6; seed++) {
            ObjectNode request = random.cohort(seed);
            request.set("valueSet", random.valueSet(seed));
            request.remove("individuals");
            Lake lake = new Lake(request).sorted();
            try (DecidedClaims decided = SparkCheck.on(spark)
                    .rules(ShippedRules.FOLDER, List.of())
                    .settings(lake.settings())
                    .partitions(3)
                    .decide(lake.rows(spark, new Random(seed), 2))) {
                assertThat(Lake.answered(decided)).as("cohort " + seed).isEqualTo(lake.streamed());
            }
        }
    }
}
