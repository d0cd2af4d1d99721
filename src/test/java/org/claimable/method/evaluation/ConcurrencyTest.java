package org.claimable.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.claimable.ShippedRules;
import org.claimable.method.decision.Decision;
import org.claimable.oracle.RandomCohorts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ConcurrencyTest {
    private static final int COHORTS = 400;
    private static final int THREADS = 8;

    private final RandomCohorts random = new RandomCohorts(ShippedRules.UKSVB);

    private List<Decision> decide(long seed) {
        ObjectNode request = random.cohort(seed);
        request.set("valueSet", random.valueSet(seed));
        return Agreement.evaluate(request, ShippedRules.library()).decisions();
    }

    @Test
    void cohorts_decided_at_the_same_time_are_decided_as_if_alone() throws Exception {
        List<List<Decision>> alone =
                LongStream.range(0, COHORTS).mapToObj(this::decide).toList();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<Decision>>> work = new ArrayList<>();
            LongStream.range(0, COHORTS).forEach(seed -> work.add(() -> decide(seed)));
            List<Future<List<Decision>>> together = threads.invokeAll(work);
            for (int i = 0; i < COHORTS; i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i));
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
