package org.claimable.method.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.claimable.method.bank.Names.Nearest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The nearest name is the one with the fewest edits, counted the plain way. */
class NearestTest {
    private final Random random = new Random(4);

    @Test
    void the_nearest_is_the_first_of_those_with_the_fewest_edits() {
        for (int round = 0; round < 3_000; round++) {
            List<String> candidates = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                candidates.add(word(1 + random.nextInt(70)));
            }
            String name = word(random.nextInt(64));
            String nearest = Nearest.to(name, candidates.stream()).orElse(null);
            assertThat(nearest).as("%s among %s", name, candidates).isEqualTo(plainly(name, candidates));
            String[] keys = candidates.stream().map(Names::key).toArray(String[]::new);
            int among = Nearest.among(keys, name);
            assertThat(among < 0 ? null : candidates.get(among)).isEqualTo(nearest);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NT1, Pollution",
        "Carbon saved (tonnes), Improved diet",
        "Name, Outcome name",
        "Proxy Value, Value outcome",
        "zzz, Secure job",
        "job, Secure job",
        "'', a"
    })
    void what_is_farther_than_a_third_of_the_letters_is_no_guess(String name, String candidate) {
        assertThat(Nearest.to(name, Stream.of(candidate))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Persn, Person",
        "Evidnce, Evidence",
        "Achievd on, Achieved on",
        "secure-jb, Secure job",
        "uksbv, uksvb",
        "Full time employed, Full-time employment"
    })
    void what_is_nearer_is(String name, String candidate) {
        assertThat(Nearest.to(name, Stream.of("Gardening", candidate))).hasValue(candidate);
    }

    @Test
    void a_text_without_end_is_near_nothing_short() {
        assertThat(Nearest.to("gardening".repeat(100_000), Stream.of("gardening", "gardeninggardening")))
                .isEmpty();
    }

    private String word(int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append((char) (random.nextInt(12) == 0 ? 'é' : 'a' + random.nextInt(4)));
        }
        return word.toString();
    }

    private static String plainly(String name, List<String> candidates) {
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int distance = edits(name, candidate);
            if (distance < least && distance * 3 <= Math.max(name.length(), candidate.length())) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    private static int edits(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                table[i][j] = i == 0 || j == 0
                        ? i + j
                        : Math.min(
                                table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1),
                                1 + Math.min(table[i - 1][j], table[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    table[i][j] = Math.min(table[i][j], 1 + table[i - 2][j - 2]);
                }
            }
        }
        return table[a.length()][b.length()];
    }
}
