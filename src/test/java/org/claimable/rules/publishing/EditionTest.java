package org.claimable.rules.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.claimable.ShippedRules;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.Library;
import org.claimable.method.evaluation.Rules;
import org.claimable.method.evaluation.WrappingRules;
import org.junit.jupiter.api.Test;

/** A library that was lent is closed when the last who borrowed it has given it back, and then once. */
class EditionTest {
    private static final int THREADS = 4;
    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

    private final AtomicInteger closings = new AtomicInteger();
    private final Edition edition = new Edition(library(closings), "", null, NOW);

    @Test
    void it_is_open_while_the_publisher_holds_it() {
        lease().close();
        assertThat(closings).hasValue(0);
    }

    @Test
    void it_is_closed_when_it_is_replaced_and_lent_to_nobody() {
        edition.giveBack();
        assertThat(closings).hasValue(1);
        assertThat(edition.borrow()).isFalse();
    }

    @Test
    void it_stays_open_for_those_who_borrowed_it() {
        Lease first = lease();
        Lease second = lease();
        edition.giveBack();
        first.close();
        first.close();
        assertThat(closings).hasValue(0);
        second.close();
        assertThat(closings).hasValue(1);
    }

    @Test
    void it_is_never_lent_closed_however_many_ask() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int round = 0; round < 200; round++) {
                AtomicInteger closed = new AtomicInteger();
                Edition lent = new Edition(library(closed), "", null, NOW);
                List<Callable<Boolean>> work = new ArrayList<>();
                for (int i = 0; i < THREADS - 1; i++) {
                    work.add(() -> isOpenWhileBorrowed(lent, closed));
                }
                work.add(() -> {
                    lent.giveBack();
                    return true;
                });
                for (Future<Boolean> each : threads.invokeAll(work)) {
                    assertThat(each.get()).isTrue();
                }
                assertThat(closed).hasValue(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean isOpenWhileBorrowed(Edition lent, AtomicInteger closed) {
        boolean open = true;
        while (lent.borrow()) {
            open &= closed.get() == 0;
            lent.giveBack();
            Thread.yield();
        }
        return open;
    }

    @Test
    void a_rule_set_that_stays_the_same_is_loaded_since_it_was_first() {
        Edition next =
                new Edition(new Candidate.Compiled(edition.library(), List.of()), "", edition, NOW.plusSeconds(60));
        String digest =
                edition.library().evaluator(null).orElseThrow().ruleSet().digest();
        assertThat(next.since(digest)).isEqualTo(NOW);
    }

    @Test
    void a_closed_publisher_lends_nothing() {
        Folder watched = Folder.unwatched(ShippedRules.FOLDER);
        Lease last = watched.publisher().lease();
        watched.close();
        assertThatThrownBy(() -> watched.publisher().lease()).isInstanceOf(IllegalStateException.class);
        last.close();
    }

    private Lease lease() {
        assertThat(edition.borrow()).isTrue();
        return new Lease(new Publisher.Standing(edition, null));
    }

    private static Candidate.Compiled library(AtomicInteger closings) {
        Evaluator shipped = ShippedRules.library().evaluator(null).orElseThrow();
        Rules counted = new CountedRules(shipped.rules(), closings);
        Library library = new Library(
                List.of(new Evaluator(shipped.ruleSet(), counted)),
                ShippedRules.library().valueSets(),
                "uksvb",
                "open-wellby");
        return new Candidate.Compiled(library, List.of());
    }

    /** The shipped rules, which only count how often they are closed. */
    private static final class CountedRules extends WrappingRules {
        private final AtomicInteger closings;

        private CountedRules(Rules rules, AtomicInteger closings) {
            super(rules);
            this.closings = closings;
        }

        @Override
        public void close() {
            closings.incrementAndGet();
        }
    }
}
