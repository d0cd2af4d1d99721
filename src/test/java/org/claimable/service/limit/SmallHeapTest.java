package org.claimable.service.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.claimable.bench.Storm;
import org.claimable.bench.WorstRequests;
import org.claimable.launch.Patience;
import org.claimable.launch.SeparateService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A service of little memory does not run out of it, whatever is asked; {@code ./storm} does the same for longer and with more. */
@Timeout(1800)
class SmallHeapTest {
    private static final int LARGE = 4_000_000;
    private static final int SECONDS = 15;

    @Test
    void the_worst_requests_at_once_do_not_fill_a_heap_of_256_MB() throws Exception {
        try (SeparateService service = SeparateService.quick("256m", "--claimable.limits.requests-per-minute=0")) {
            service.awaitReady();
            Map<String, AtomicInteger> answers = new Storm(service, WorstRequests.of(LARGE)).rage(SECONDS);
            assertThat(service.isAlive()).as(service.output()).isTrue();
            assertThat(service.output()).doesNotContain("OutOfMemory", "StackOverflow");
            assertThat(answers.keySet()).noneMatch(answer -> answer.startsWith("500"));
            Patience.until(
                    "a small request is decided",
                    () -> RawCall.post(service.port(), RawCall.EVALUATIONS, Bodies.of(100))
                                    .status()
                            == 200);
        }
    }
}
