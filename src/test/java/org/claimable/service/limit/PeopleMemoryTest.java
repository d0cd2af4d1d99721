package org.claimable.service.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.claimable.launch.Patience;
import org.claimable.service.limit.PeopleMemory.Part;
import org.claimable.service.limit.PeopleMemory.Sent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Each stream has a share; the large part is one's at a time, and is lost by one who is too slow while others wait. */
@Timeout(600)
class PeopleMemoryTest {
    private final PeopleMemory memory = new PeopleMemory(1_000, 4);

    private static Sent sent(String patience) {
        LimitSettings settings = new Binder(new MapConfigurationPropertySource(
                        java.util.Map.of("claimable.limits.patience", patience, "claimable.limits.slowest", "1KB")))
                .bindOrCreate("claimable.limits", Bindable.of(LimitSettings.class));
        return new Sent(settings);
    }

    @Test
    void a_share_is_always_there_and_the_large_part_for_one_at_a_time() throws Exception {
        Part first = memory.part(sent("1h"));
        Part second = memory.part(sent("1h"));
        assertThat(first.take(600)).isTrue();
        assertThat(second.take(100)).isTrue();
        assertThat(second.take(101)).isFalse();
        assertThat(first.isLost()).isFalse();
        first.close();
        assertThat(second.take(101)).isTrue();
        assertThat(memory.most()).isEqualTo(600);
    }

    @Test
    void they_have_it_in_the_order_in_which_they_asked() throws Exception {
        Part first = memory.part(sent("1h"));
        Part second = memory.part(sent("1h"));
        Part third = memory.part(sent("1h"));
        assertThat(first.take(200)).isTrue();
        assertThat(second.take(200)).isFalse();
        assertThat(third.take(200)).isFalse();
        first.close();
        assertThat(third.take(200)).isFalse();
        assertThat(second.take(200)).isTrue();
        second.close();
        assertThat(third.take(200)).isTrue();
    }

    @Test
    void one_who_waits_has_it_as_soon_as_it_is_given_back() throws Exception {
        Part first = memory.part(sent("1h"));
        first.take(200);
        Part second = memory.part(sent("1h"));
        CompletableFuture<Boolean> waits = CompletableFuture.supplyAsync(() -> takes(second));
        first.close();
        assertThat(waits.get() || second.take(200)).isTrue();
    }

    private static boolean takes(Part part) {
        try {
            return part.take(200);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void one_who_is_sent_too_slowly_loses_it_once_others_wait() throws Exception {
        Sent slow = sent("0s");
        Part first = memory.part(slow);
        assertThat(first.take(200)).isTrue();
        slow.asked();
        assertThat(first.isLost()).isFalse();
        Part second = memory.part(sent("1h"));
        Patience.until("it is lost", () -> !second.take(200) && first.isLost());
        first.close();
        assertThat(second.take(200)).isTrue();
    }

    @Test
    void one_who_sends_enough_keeps_it() throws Exception {
        Sent fast = sent("0s");
        Part first = memory.part(fast);
        first.take(200);
        Part second = memory.part(sent("1h"));
        assertThat(second.take(200)).isFalse();
        fast.asked();
        fast.came(1 << 20);
        assertThat(second.take(200)).isFalse();
        assertThat(first.isLost()).isFalse();
    }
}
