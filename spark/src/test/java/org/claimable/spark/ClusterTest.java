package org.claimable.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.claimable.ShippedRules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On executors that are processes of their own, of which one is killed while it decides. */
class ClusterTest {
    private SparkSession spark;

    @BeforeEach
    void start() {
        spark = SparkSession.builder()
                .master("local-cluster[2,1,1024]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .config("spark.speculation", true)
                .config("spark.sql.shuffle.partitions", 8)
                .getOrCreate();
    }

    @AfterEach
    void stop() {
        spark.stop();
    }

    /** The executors, the only processes in Java that this one starts; their command lines are too long to be told. */
    private static List<ProcessHandle> executors() {
        return ProcessHandle.current()
                .descendants()
                .filter(each -> each.info().command().orElse("").endsWith("java"))
                .toList();
    }

    @Test
    void a_lost_executor_changes_nothing() throws Exception {
        Lake lake = Lake.random(1_500, 2_000).claimed();
        List<String> streamed = lake.streamed();
        CountDownLatch atWork = new CountDownLatch(20);
        AtomicInteger killed = new AtomicInteger();
        spark.sparkContext().addSparkListener(new SparkListener() {
            @Override
            public void onTaskEnd(SparkListenerTaskEnd task) {
                atWork.countDown();
            }
        });
        Thread killer = new Thread(() -> {
            try {
                if (atWork.await(5, TimeUnit.MINUTES)) {
                    executors().stream().limit(1).forEach(each -> {
                        each.destroyForcibly();
                        killed.incrementAndGet();
                    });
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        killer.start();
        try (DecidedClaims decided = SparkCheck.on(spark)
                .rules(ShippedRules.FOLDER, List.of())
                .settings(lake.settings())
                .decide(lake.rows(spark, new Random(5), 4))) {
            List<String> answered = Lake.answered(decided);
            assertThat(killed).hasValue(1);
            assertThat(answered).isEqualTo(streamed);
            executors().stream().limit(1).forEach(ProcessHandle::destroyForcibly);
            assertThat(Lake.answered(decided)).isEqualTo(streamed);
        }
    }
}
