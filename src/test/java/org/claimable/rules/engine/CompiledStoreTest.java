package org.claimable.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
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
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void a_new_folder_and_its_files_are_for_the_user_alone() throws IOException {
        Path made = folder.resolve("new/store");
        get(new CompiledStore(made), DRL);
        assertThat(mode(made)).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(made)) {
            assertThat(files.map(CompiledStoreTest::mode)).containsExactly("rw-------");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxrwx---", "rwx----w-"})
    void a_folder_that_others_may_write_to_is_not_used(String mode) throws IOException {
        get(new CompiledStore(folder), DRL);
        assertThat(get(new CompiledStore(folder), DRL)).isEqualTo("1");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(mode));
        assertThat(get(new CompiledStore(folder), DRL)).isEqualTo("2");
        assertThat(files()).hasSize(1);
    }

    @Test
    void nor_is_one_below_such_a_folder() throws IOException {
        Path store = folder.resolve("store");
        get(new CompiledStore(store), DRL);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(get(new CompiledStore(store), DRL)).isEqualTo("2");
        Files.setAttribute(folder, "unix:mode", 01777);
        assertThat(get(new CompiledStore(store), DRL))
                .as("no one else can rename it there")
                .isEqualTo("1");
    }

    @Test
    void a_link_is_not_used_and_one_above_only_where_no_one_else_can_change_it() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        get(new CompiledStore(real), DRL);
        assertThat(get(new CompiledStore(link), DRL)).isEqualTo("2");
        get(new CompiledStore(real.resolve("below")), DRL);
        assertThat(get(new CompiledStore(link.resolve("below")), DRL)).isEqualTo("3");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(get(new CompiledStore(link.resolve("below")), DRL)).isEqualTo("4");
    }

    @Test
    void a_file_that_others_may_write_to_or_that_is_a_link_is_not_used() throws IOException {
        get(new CompiledStore(folder), DRL);
        Files.setPosixFilePermissions(kept(), PosixFilePermissions.fromString("rw-rw----"));
        assertThat(get(new CompiledStore(folder), DRL)).isEqualTo("2");
        assertThat(get(new CompiledStore(folder), DRL))
                .as("it was written anew")
                .isEqualTo("2");
        Path name = kept();
        Path elsewhere = Files.move(name, folder.resolve("elsewhere"));
        Files.createSymbolicLink(name, elsewhere);
        assertThat(get(new CompiledStore(folder), DRL)).isEqualTo("3");
    }

    @Test
    @EnabledIf("isAdministrator")
    void what_belongs_to_another_user_is_not_used() throws IOException {
        get(new CompiledStore(folder), DRL);
        Files.setAttribute(kept(), "unix:uid", 65_534);
        assertThat(get(new CompiledStore(folder), DRL)).isEqualTo("2");
        Files.setAttribute(folder, "unix:uid", 65_534);
        assertThat(get(new CompiledStore(folder), DRL)).isEqualTo("3");
        assertThat(get(new CompiledStore(folder.resolve("below")), DRL)).isEqualTo("4");
        assertThat(get(new CompiledStore(folder.resolve("below")), DRL)).isEqualTo("5");
    }

    static boolean isAdministrator() throws IOException {
        return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"java.util.Locale", "org.claimable.method.evaluation.Findings", "org.drools.model.D", "Rules"})
    void a_kept_class_with_a_name_of_another_is_not_used(String name) {
        CompiledStore store = new CompiledStore(folder);
        store.get(DRL, text -> new CompiledClasses(List.of(), new TreeMap<>(Map.of(name, new byte[] {1}))));
        assertThat(get(store, DRL)).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"java.util.Locale", "org.claimable.method.evaluation.Findings", "org.drools.model.D", "Rules"})
    void nor_is_one_that_was_just_compiled(String name) {
        CompiledClasses compiled = new CompiledClasses(List.of(), new TreeMap<>(Map.of(name, new byte[] {1})));
        assertThatThrownBy(() -> WhitelistLoader.RuleClasses.link(compiled))
                .hasMessageContaining("may not be named " + name);
    }

    private static String mode(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
                        List.of("claimable.value.Rules"),
                        new TreeMap<>(Map.of(
                                "claimable.value.Rules",
                                String.valueOf(compiled.incrementAndGet())
                                        .repeat(99)
                                        .getBytes()))));
        assertThat(classes.models()).containsExactly("claimable.value.Rules");
        return new String(classes.classes().get("claimable.value.Rules")).replaceAll("(\\d+?)\\1*", "$1");
    }
}
