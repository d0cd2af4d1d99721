package org.claimable.file.ndjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A person met again is noticed, and no other is taken for one met before. */
class SeenPeopleTest {
    private final SeenPeople seen = new SeenPeople();

    @Test
    void it_agrees_with_a_set() {
        Random random = new Random(1);
        Set<Long> set = new HashSet<>();
        for (int i = 0; i < 300_000; i++) {
            long person = random.nextInt(200_000) * 0x9E3779B97F4A7C15L;
            assertThat(seen.add(person | 1L << 63, ~person)).isEqualTo(set.add(person));
        }
        assertThat(set).hasSizeGreaterThan(100_000);
    }

    @Test
    void both_halves_of_the_digest_count() {
        assertThat(seen.add(1L << 63, 7)).isTrue();
        assertThat(seen.add(1L << 63, 8)).isTrue();
        assertThat(seen.add(1L << 63 | 256, 7)).isTrue();
        assertThat(seen.add(1L << 63, 7)).isFalse();
    }
}
