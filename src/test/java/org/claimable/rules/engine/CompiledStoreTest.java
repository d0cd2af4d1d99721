package org.claimable.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.claimable.rules.engine.CompiledStore.CompiledClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiled rules are kept in a folder, and whatever is wrong with the folder they are compiled all the same. */
class CompiledStoreTest {
    private static final Map<String, String> DRL = Map.of("claimable.value", "rule one");

    @TempDir
    private Path folder;

    private final AtomicInteger compiled = new AtomicInteger();

    @Test
    void what_was_compiled_once_is_kept() {
        assertThat(get(new CompiledStore(folder), DRL)).isEqualTo("1");
        assertThat(get(new CompiledStore(folder), DRL)).isEqualTo("1");
    }

    @Test
    void another_text_is_compiled_anew() {
        get(new CompiledStore(folder), DRL);
        assertThat(get(new CompiledStore(folder), Map.of("claimable.value", "rule two")))
                .isEqualTo("2");
    }

    @Test
    void without_a_folder_nothing_is_kept() {
        get(new CompiledStore(null), DRL);
        assertThat(get(new CompiledStore(null), DRL)).isEqualTo("2");
    }

    @Test
    void a_kept_file_that_cannot_be_read_is_made_anew() throws IOException {
        get(new CompiledStore(folder), DRL);
        byte[] whole = Files.readAllBytes(kept());
        whole[whole.length / 3] ^= 0x55;
        Files.write(kept(), whole);
        assertThat(get(new CompiledStore(folder), DRL)).isEqualTo("2");
        assertThat(get(new CompiledStore(folder), DRL)).isEqualTo("2");
    }

    @Test
    void no_more_than_twenty_are_kept() throws IOException {
        for (int i = 0; i < 25; i++) {
            get(new CompiledStore(folder), Map.of("claimable.value", "rule " + i));
        }
        assertThat(files()).hasSize(20);
    }

    @Test
    void what_was_used_last_is_kept_however_long_ago_it_was_written() throws IOException {
        Map<String, String> first = Map.of("claimable.value", "rule 0");
        Map<String, String> second = Map.of("claimable.value", "rule 1");
        for (int i = 0; i < 20; i++) {
            get(new CompiledStore(folder), Map.of("claimable.value", "rule " + i));
            usedLast(Duration.ofHours(i));
        }
        get(new CompiledStore(folder), first);
        get(new CompiledStore(folder), Map.of("claimable.value", "rule 20"));
        assertThat(get(new CompiledStore(folder), first)).isEqualTo("1");
        assertThat(compiled).hasValue(21);
        get(new CompiledStore(folder), second);
        assertThat(compiled).hasValue(22);
    }

    /** The file that was written just now is dated so long after the epoch. */
    private void usedLast(Duration afterEpoch) throws IOException {
        Path newest = files().stream()
                .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
                .orElseThrow();
        Files.setLastModifiedTime(newest, FileTime.from(Instant.EPOCH.plus(afterEpoch)));
    }

    @Test
    void a_folder_that_cannot_be_written_does_no_harm() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(get(new CompiledStore(file.resolve("below")), DRL)).isEqualTo("1");
    }

    private Path kept() throws IOException {
        return files().get(0);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** The one class that the compiler made, which says how many times it was asked. */
    private String get(CompiledStore store, Map<String, String> drl) {
        CompiledClasses classes = store.get(
                drl,
                text -> new CompiledClasses(
                        List.of("a.Rules"),
                        new TreeMap<>(Map.of(
                                "a.Rules",
                                String.valueOf(compiled.incrementAndGet())
                                        .repeat(99)
                                        .getBytes()))));
        assertThat(classes.models()).containsExactly("a.Rules");
        return new String(classes.classes().get("a.Rules")).replaceAll("(\\d+?)\\1*", "$1");
    }
}
