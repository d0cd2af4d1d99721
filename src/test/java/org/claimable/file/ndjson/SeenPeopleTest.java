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
            boolean first = seen.add(person | 1L << 63, ~person, i + 1) >= SeenPeople.NEW;
            assertThat(first).isEqualTo(set.add(person));
        }
        assertThat(set).hasSizeGreaterThan(100_000);
    }

    @Test
    void both_halves_of_the_digest_count() {
        assertThat(seen.add(1L << 63, 7, 1)).isEqualTo(SeenPeople.NEW);
        assertThat(seen.add(1L << 63 | 256, 7, 2)).isEqualTo(SeenPeople.NEW);
        assertThat(seen.add(1L << 63, 7, 3)).isEqualTo(-1);
    }

    @Test
    void one_alike_is_told_with_the_line_of_the_first_and_one_met_again_with_its_own() {
        assertThat(seen.add(1L << 63, 7, 4)).isEqualTo(SeenPeople.NEW);
        assertThat(seen.add(1L << 63, 8, 9)).isEqualTo(4);
        assertThat(seen.add(1L << 63, 9, 11)).isEqualTo(4);
        assertThat(seen.add(1L << 63, 8, 12)).isEqualTo(-9);
    }

    @Test
    void a_crowd_who_are_all_alike_is_told_apart() {
        int crowd = 200_000;
        for (int i = 1; i <= crowd; i++) {
            assertThat(seen.add(1L << 63, i * 0x9E3779B97F4A7C15L, i)).isEqualTo(i == 1 ? SeenPeople.NEW : 1);
        }
        for (int i = 1; i <= crowd; i += 997) {
            assertThat(seen.add(1L << 63, i * 0x9E3779B97F4A7C15L, crowd + i)).isEqualTo(-i);
        }
    }

    @Test
    void digests_tell_spellings_apart_and_know_those_that_are_alike() {
        long[] upper = SeenPeople.digests("p1", "P-001", 5);
        long[] lower = SeenPeople.digests("p1", "p001", 5);
        assertThat(seen.add(upper[0], upper[1], 2)).isEqualTo(SeenPeople.NEW);
        assertThat(seen.add(lower[0], lower[1], 3)).isEqualTo(2);
        assertThat(seen.add(upper[0], upper[1], 4)).isEqualTo(-2);
    }
}
