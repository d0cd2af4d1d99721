package org.claimable.service.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.claimable.service.limit.Memory.LineAllowance;
import org.junit.jupiter.api.Test;

/** Lines of streams wait for each other's room. */
class LineAllowanceTest {
    private static final long SIZE = 1 << 20;

    private final LineAllowance room = new LineAllowance(SIZE);
    private Thread waiting;

    private CompletableFuture<Long> taking(long weight) {
        CompletableFuture<Long> taken = new CompletableFuture<>();
        waiting = new Thread(() -> {
            try {
                taken.complete(room.take(weight));
            } catch (InterruptedException stopped) {
                taken.completeExceptionally(stopped);
            }
        });
        waiting.start();
        untilWaiting(taken);
        return taken;
    }

    private void untilWaiting(CompletableFuture<Long> taken) {
        while (waiting.getState() != Thread.State.TIMED_WAITING && !taken.isDone()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void one_who_waits_is_not_turned_away_because_too_little_was_given_back_at_first() throws Exception {
        room.take(SIZE);
        CompletableFuture<Long> taken = taking(SIZE);
        room.give(SIZE / 2);
        untilWaiting(taken);
        room.give(SIZE - SIZE / 2);
        assertThat(taken.get()).isEqualTo(SIZE);
    }

    @Test
    void one_who_waits_in_vain_is_told_so() throws Exception {
        room.take(SIZE);
        assertThat(taking(1).get()).isZero();
    }

    @Test
    void a_line_of_more_than_all_the_room_takes_all_of_it() throws Exception {
        assertThat(room.take(Long.MAX_VALUE)).isEqualTo(SIZE);
    }
}
