package org.claimable.file.large;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.claimable.ShippedRules;
import org.claimable.file.table.Sent;
import org.claimable.file.table.TableSubmission;
import org.claimable.oracle.RandomCohorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** A table decided row by row has the same rows, notes, mistakes and decision id, letter for letter, as one read whole. */
class SameAsWholeTest {
    private static final int TABLES = 50;
    private static final int THREADS = 2;
    private static final Path FILES = Path.of("src/test/resources/tables");
    private static final RandomCohorts RANDOM = new RandomCohorts(ShippedRules.UKSVB);

    @TempDir
    private Path folder;

    private void assertSame(Path file, TableSubmission beside, String as) throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        Checked streamed = Checked.streamed(file, beside, temporary, THREADS);
        assertThat(streamed).as(as).isEqualTo(Checked.whole(file, beside));
        assertThat(temporary).as(as).isEmptyDirectory();
    }

    private void assertSame(RandomTables table, ObjectNode request, String onError, long seed) throws IOException {
        ObjectNode settings = request.deepCopy();
        settings.remove("claims");
        if (seed % 2 == 0) {
            settings.remove("individuals");
        }
        settings.set("valueSet", RANDOM.valueSet(seed));
        TableSubmission beside = Sent.tables(
                null,
                null,
                null,
                settings.toString().getBytes(StandardCharsets.UTF_8),
                Map.of("onError", List.of(onError)));
        Path file = Files.writeString(folder.resolve("claims.csv"), table.text());
        assertSame(file, beside, "table %d, %s".formatted(seed, onError));
    }

    @Test
    void random_tables_sorted_by_person_come_out_alike() throws IOException {
        for (long seed = 0; seed < TABLES; seed++) {
            ObjectNode request = RANDOM.cohort(seed);
            assertSame(new RandomTables(request, seed).sortedByPerson(), request, "review", seed);
        }
    }

    @Test
    void random_tables_in_any_order_come_out_alike() throws IOException {
        for (long seed = 0; seed < TABLES; seed++) {
            ObjectNode request = RANDOM.cohort(seed);
            assertSame(new RandomTables(request, seed).shuffled(), request, "review", seed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"review", "fail"})
    void tables_with_mistakes_come_out_alike(String onError) throws IOException {
        for (long seed = 0; seed < TABLES; seed++) {
            ObjectNode request = RANDOM.cohort(seed);
            RandomTables table = new RandomTables(request, seed);
            RandomTables ordered = seed % 3 == 0 ? table.sortedByPerson() : table.shuffled();
            assertSame(ordered.withMistakes(), request, onError, seed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"semicolons.csv", "windows-1252.csv", "unicode-text.txt"})
    void tables_in_any_encoding_come_out_alike(String name) throws IOException {
        TableSubmission beside = Sent.tables(
                null,
                Files.readAllBytes(FILES.resolve("individuals.csv")),
                Files.readAllBytes(FILES.resolve("previously-counted.csv")),
                null,
                Map.of());
        assertSame(FILES.resolve(name), beside, name);
    }
}
