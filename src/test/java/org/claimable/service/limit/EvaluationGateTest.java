package org.claimable.service.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.claimable.method.evaluation.Deadline;
import org.claimable.service.limit.Limit.LimitReachedException;
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
        EvaluationPlace first = gate.enter(1);
        CompletableFuture<EvaluationPlace> second = CompletableFuture.supplyAsync(() -> gate.enter(1));
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
        EvaluationPlace first = gate.enter(1);
        CompletableFuture<?>[] others = new CompletableFuture<?>[3];
        for (int i = 0; i < others.length; i++) {
            int number = i;
            others[i] = CompletableFuture.runAsync(() -> {
                try (EvaluationPlace place = gate.enter(1)) {
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
        EvaluationPlace answered = gate.enter(ROOM / 2);
        answered.leave();
        gate.enter(ROOM / 2).close();
        assertRefused(gate, ROOM, Limit.MEMORY);
        answered.close();
        answered.close();
        gate.enter(ROOM).close();
        assertThat(metrics.get("claimable.evaluations.memory").gauge().value()).isZero();
    }

    /** A turn that is over at once. */
    private static Deadline.Turn turn(EvaluationPlace place, BooleanSupplier gone) {
        return place.turns(gone, 0);
    }

    @Test
    void a_place_is_kept_while_no_one_else_waits() {
        EvaluationGate gate = gate("1", "1h");
        try (EvaluationPlace place = gate.enter(1)) {
            assertThat(turn(place, () -> false).pass(0)).isZero();
            assertThat(gate.paused()).isZero();
        }
    }

    @Test
    void a_turn_that_is_not_over_goes_on_whoever_waits() {
        EvaluationGate gate = gate("1", "1h");
        EvaluationPlace place = gate.enter(1);
        CompletableFuture<EvaluationPlace> other = CompletableFuture.supplyAsync(() -> gate.enter(1));
        await(gate, 1);
        assertThat(place.turns(() -> false).pass(0)).isZero();
        place.close();
        other.join().close();
    }

    @Test
    void a_place_whose_turn_is_over_is_given_up_to_who_waits_and_comes_back() {
        EvaluationGate gate = gate("1", "1h");
        List<String> order = new CopyOnWriteArrayList<>();
        EvaluationPlace first = gate.enter(ROOM / 2);
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> {
            try (EvaluationPlace second = gate.enter(ROOM / 2)) {
                order.add("second, while both hold " + memory());
            }
        });
        await(gate, 1);
        assertThat(turn(first, () -> false).pass(0)).isPositive();
        order.add("first again");
        other.join();
        assertThat(order).containsExactly("second, while both hold " + ROOM, "first again");
        first.close();
        assertThat(memory()).isZero();
    }

    private long memory() {
        return (long) metrics.get("claimable.evaluations.memory").gauge().value();
    }

    @Test
    void newcomers_and_those_who_return_go_by_turns_each_in_their_order() {
        EvaluationGate gate = gate("9", "1h");
        List<String> order = new CopyOnWriteArrayList<>();
        EvaluationPlace held = gate.enter(1);
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String name = "n" + i;
            all.add(CompletableFuture.runAsync(() -> {
                try (EvaluationPlace place = gate.enter(1)) {
                    order.add(name);
                    turn(place, () -> false).pass(0);
                    order.add(name + " again");
                }
            }));
            await(gate, i + 1);
        }
        held.close();
        all.forEach(CompletableFuture::join);
        assertThat(order).containsExactly("n0", "n1", "n0 again", "n2", "n1 again", "n2 again");
    }

    @Test
    void one_who_is_gone_while_waiting_for_a_turn_leaves_no_place_taken() {
        EvaluationGate gate = gate("1", "1h");
        EvaluationPlace first = gate.enter(1);
        CompletableFuture<EvaluationPlace> other = CompletableFuture.supplyAsync(() -> gate.enter(1));
        await(gate, 1);
        assertThat(turn(first, () -> true).pass(0)).isPositive();
        EvaluationPlace second = other.join();
        assertThat(running()).isEqualTo(1);
        assertThat(turn(first, () -> true).pass(0)).isZero();
        first.close();
        assertThat(running()).isEqualTo(1);
        second.close();
        assertThat(running()).isZero();
        assertThat(memory()).isZero();
    }

    private int running() {
        return (int) metrics.get("claimable.evaluations.running").gauge().value();
    }

    @Test
    void a_place_is_kept_where_there_is_no_memory_for_what_its_search_remembers() {
        EvaluationGate gate = gate("1", "1h");
        EvaluationPlace first = gate.enter(ROOM / 2);
        CompletableFuture<EvaluationPlace> other = CompletableFuture.supplyAsync(() -> gate.enter(1));
        await(gate, 1);
        assertThat(turn(first, () -> false).pass(ROOM)).isZero();
        assertThat(memory()).isEqualTo(ROOM / 2);
        first.close();
        other.join().close();
    }

    @Test
    void memory_that_is_needed_besides_is_set_aside_until_the_answer_is_over() {
        EvaluationGate gate = gate("1", "1h");
        try (EvaluationPlace place = gate.enter(ROOM / 2)) {
            assertThat(turn(place, () -> false).hold(ROOM / 4)).isTrue();
            assertThat(turn(place, () -> false).hold(ROOM / 2)).isFalse();
            assertThat(memory()).isEqualTo(ROOM / 4 * 3);
            place.leave();
            assertThat(memory()).isEqualTo(ROOM / 4 * 3);
        }
        assertThat(memory()).isZero();
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
