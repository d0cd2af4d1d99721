package org.claimable.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** So many are decided at once as there are places and memory for; a few wait, in their order; others are told to come again. */
@Timeout(600)
class EvaluationGateTest {
    private static final long ROOM = 40_000;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    /** One place, and memory of 40,000 bytes. */
    private EvaluationGate gate(String waiting, String waitTime) {
        LimitSettings settings =
                Limited.settings("evaluations", "1", "waiting", waiting, "wait-time", waitTime, "memory", "100000B");
        return new EvaluationGate(settings, Memory.of(settings), metrics);
    }

    private static void await(EvaluationGate gate, int waiting) {
        while (gate.waiting() != waiting) {
            Thread.onSpinWait();
        }
    }

    private static void assertRefused(EvaluationGate gate, long weight, Limit limit) {
        assertThatThrownBy(() -> gate.enter(weight))
                .isInstanceOfSatisfying(LimitReachedException.class, refused -> assertThat(refused.limit())
                        .isEqualTo(limit));
    }

    @Test
    void one_more_than_may_wait_is_refused_at_once() throws Exception {
        EvaluationGate gate = gate("1", "1h");
        Place first = gate.enter(1);
        CompletableFuture<Place> second = CompletableFuture.supplyAsync(() -> gate.enter(1));
        await(gate, 1);
        assertThat(metrics.get("claimable.evaluations.running").gauge().value()).isEqualTo(1);
        assertThat(metrics.get("claimable.evaluations.waiting").gauge().value()).isEqualTo(1);
        assertRefused(gate, 1, Limit.CONCURRENT);
        first.leave();
        second.get().close();
        first.close();
        gate.enter(ROOM).close();
    }

    @Test
    void those_who_wait_are_let_in_in_their_order() {
        EvaluationGate gate = gate("3", "1h");
        List<Integer> order = new CopyOnWriteArrayList<>();
        Place first = gate.enter(1);
        CompletableFuture<?>[] others = new CompletableFuture<?>[3];
        for (int i = 0; i < others.length; i++) {
            int number = i;
            others[i] = CompletableFuture.runAsync(() -> {
                try (Place place = gate.enter(1)) {
                    order.add(number);
                }
            });
            await(gate, i + 1);
        }
        first.close();
        CompletableFuture.allOf(others).join();
        assertThat(order).containsExactly(0, 1, 2);
    }

    @Test
    void what_is_answered_slowly_keeps_its_memory_but_not_its_place() {
        EvaluationGate gate = gate("1", "0s");
        Place answered = gate.enter(ROOM / 2);
        answered.leave();
        gate.enter(ROOM / 2).close();
        assertRefused(gate, ROOM, Limit.MEMORY);
        answered.close();
        answered.close();
        gate.enter(ROOM).close();
        assertThat(metrics.get("claimable.evaluations.memory").gauge().value()).isZero();
    }

    @Test
    void what_needs_more_memory_than_there_ever_is_need_not_come_again() {
        EvaluationGate gate = gate("1", "1h");
        assertThatThrownBy(() -> gate.enter(ROOM + 1))
                .isInstanceOfSatisfying(LimitReachedException.class, refused -> {
                    assertThat(refused.limit()).isEqualTo(Limit.WEIGHT);
                    assertThat(refused.retryAfter()).isZero();
                })
                .hasMessageContaining("stream");
    }
}
