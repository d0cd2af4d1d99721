package org.claimable.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.claimable.page.Shelf.Bounds;
import org.claimable.page.Shelf.Kept;
import org.claimable.page.Visitors.NothingHereException;
import org.claimable.page.Visitors.TooManyKeptException;
import org.junit.jupiter.api.Test;

/** What is kept of visitors is bounded, each their own, and gone when it is not used. */
class ShelfTest {
    private final Ticking clock = new Ticking();
    private final Shelf<Thing> shelf =
            new Shelf<>(new Bounds(2, 3, 100, Duration.ofMinutes(30), "There is no room."), clock);

    private record Thing(String id, String visitor, Instant made, long bytes) implements Kept {}

    private void keep(String id, String visitor, long bytes) {
        clock.pass(Duration.ofSeconds(1));
        shelf.keep(new Thing(id, visitor, clock.instant(), bytes));
    }

    @Test
    void a_visitor_finds_their_own_and_another_finds_nothing() {
        keep("one", "ann", 1);
        assertThat(shelf.require("ann", "one").visitor()).isEqualTo("ann");
        assertThatThrownBy(() -> shelf.require("ben", "one")).isInstanceOf(NothingHereException.class);
        shelf.delete("ben", "one");
        assertThat(shelf.of("ann")).hasSize(1);
        shelf.delete("ann", "one");
        assertThat(shelf.size()).isZero();
    }

    @Test
    void a_further_one_takes_the_place_of_the_visitors_first() {
        keep("one", "ann", 1);
        keep("two", "ann", 1);
        keep("three", "ann", 1);
        assertThat(shelf.of("ann")).extracting(Thing::id).containsExactly("three", "two");
    }

    @Test
    void more_than_there_is_room_for_is_refused_in_words() {
        keep("one", "ann", 60);
        assertThatThrownBy(() -> keep("two", "ben", 41))
                .isInstanceOf(TooManyKeptException.class)
                .hasMessage("There is no room.");
        keep("three", "ben", 40);
        keep("four", "cat", 0);
        assertThatThrownBy(() -> keep("five", "dan", 0)).isInstanceOf(TooManyKeptException.class);
    }

    @Test
    void what_is_not_used_for_the_time_is_gone_and_use_keeps_it() {
        keep("one", "ann", 1);
        keep("two", "ann", 1);
        clock.pass(Duration.ofMinutes(20));
        shelf.require("ann", "two");
        clock.pass(Duration.ofMinutes(20));
        assertThat(shelf.of("ann")).extracting(Thing::id).containsExactly("two");
    }
}
