package org.claimable.page.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.claimable.launch.Patience;
import org.claimable.method.evaluation.Deadline;
import org.claimable.method.evaluation.Deadline.EvaluationLimitException;
import org.claimable.page.rules.ChangeTrials.TrialUnderWayException;
import org.junit.jupiter.api.Test;

class ChangeTrialsTest {
    private static final TriedChange DONE = new TriedChange(List.of(), 0, "", "", null, null);
    private static final Callable<TriedChange> ENDLESS = () -> {
        Deadline never = Deadline.in(Duration.ofDays(1));
        while (true) {
            never.check();
        }
    };

    private final ChangeTrials trials = new ChangeTrials();

    private static Deadline inSeconds(int seconds) {
        return Deadline.in(Duration.ofSeconds(seconds));
    }

    @Test
    void a_second_visitor_is_told_to_wait_and_is_not_blocked() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<TriedChange> first = CompletableFuture.supplyAsync(() -> trials.tried(
                () -> {
                    begun.countDown();
                    goOn.await();
                    return DONE;
                },
                inSeconds(600)));
        begun.await();
        assertThatThrownBy(() -> trials.tried(() -> DONE, inSeconds(600)))
                .isInstanceOf(TrialUnderWayException.class)
                .hasMessageContaining("Try again in a minute");
        goOn.countDown();
        assertThat(first.get()).isSameAs(DONE);
    }

    private boolean isUnderWay() {
        try {
            trials.tried(() -> DONE, inSeconds(600));
            return false;
        } catch (TrialUnderWayException underWay) {
            return true;
        }
    }

    @Test
    void a_trial_that_takes_too_long_is_ended_and_the_next_one_begins() {
        assertThatThrownBy(() -> trials.tried(ENDLESS, inSeconds(0))).isInstanceOf(EvaluationLimitException.class);
        Patience.until("the thread is free", () -> !isUnderWay());
        assertThat(trials.tried(() -> DONE, inSeconds(600))).isSameAs(DONE);
    }

    @Test
    void what_a_trial_fails_with_is_said() {
        assertThatThrownBy(() -> trials.tried(
                        () -> {
                            throw new IllegalArgumentException("as it is");
                        },
                        inSeconds(600)))
                .hasMessage("as it is");
    }
}
