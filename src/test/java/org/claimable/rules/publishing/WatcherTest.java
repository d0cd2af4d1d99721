package org.claimable.rules.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.claimable.CopiedRules;
import org.claimable.method.evaluation.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change of the files is published when it is whole, and not before. */
class WatcherTest {
    /** Between two parts of a file that is being written, on a busy machine too. */
    private static final Duration LONGER_THAN_ANY_PAUSE = Duration.ofSeconds(15);

    @TempDir
    private Path temporary;

    private Path folder;
    private EditedRules rules;

    @BeforeEach
    void copy_the_rules() {
        folder = temporary.resolve("rules");
        rules = new EditedRules(CopiedRules.to(folder));
    }

    @Test
    void a_change_is_published() throws Exception {
        try (Folder watched = Folder.watched(folder)) {
            String before = watched.ruleSet().digest();
            rules.writeVersion("2");
            watched.awaitVersion("2");
            assertThat(watched.ruleSet().digest()).isNotEqualTo(before);
        }
    }

    @Test
    void a_half_written_file_is_never_published() throws Exception {
        String whole = rules.copy().text(EditedRules.EVIDENCE);
        try (Folder watched = Folder.watched(folder, LONGER_THAN_ANY_PAUSE)) {
            rules.writeVersion("2");
            rules.copy().write(EditedRules.EVIDENCE, "");
            for (int from = 0; from < whole.length(); from += 400) {
                String piece = whole.substring(from, Math.min(whole.length(), from + 400));
                Files.writeString(folder.resolve(EditedRules.EVIDENCE), piece, StandardOpenOption.APPEND);
                assertThat(watched.version()).isNotEqualTo("2");
                assertThat(watched.refused()).isEmpty();
                Thread.sleep(Folder.EVERY.toMillis());
            }
            watched.awaitVersion("2");
            assertThat(watched.refused()).isEmpty();
        }
    }

    @Test
    void nothing_is_read_while_git_changes_the_files() throws Exception {
        Files.createDirectory(temporary.resolve(".git"));
        try (Folder watched = Folder.watched(folder)) {
            Path lock = Files.createFile(temporary.resolve(".git/index.lock"));
            String good = rules.copy().text(EditedRules.EVIDENCE);
            rules.writeVersion("2");
            rules.breakOne();
            Folder.letItLook();
            assertThat(watched.version()).isNotEqualTo("2");
            assertThat(watched.refused()).isEmpty();
            rules.copy().write(EditedRules.EVIDENCE, good);
            Files.delete(lock);
            watched.awaitVersion("2");
        }
    }

    @Test
    void nothing_is_read_while_git_changes_a_further_working_tree() throws Exception {
        Path repository = Files.createDirectories(temporary.resolve("repository/worktrees/rules"));
        Files.writeString(folder.resolve(".git"), "gitdir: %s\n".formatted(repository));
        Path lock = Files.createFile(repository.resolve("index.lock"));
        try (Folder watched = Folder.watched(folder)) {
            rules.breakOne();
            Folder.letItLook();
            assertThat(watched.refused()).isEmpty();
            Files.delete(lock);
            watched.awaitRefusal();
        }
    }

    @Test
    void files_that_are_touched_and_hold_the_same_change_nothing() throws Exception {
        try (Folder watched = Folder.watched(folder)) {
            Library before = watched.library();
            Files.setLastModifiedTime(
                    folder.resolve(EditedRules.ABOUT), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
            Files.writeString(folder.resolve(".hidden"), "of no concern");
            Folder.letItLook();
            assertThat(watched.library()).isSameAs(before);
        }
    }

    @Test
    void a_folder_that_is_exchanged_as_a_whole_by_a_link_is_published() throws Exception {
        Path mount = Files.createDirectory(temporary.resolve("mount"));
        Files.createSymbolicLink(mount.resolve("..data"), folder);
        Files.createSymbolicLink(mount.resolve("rules"), Path.of("..data"));
        try (Folder watched = Folder.watched(mount.resolve("rules"))) {
            EditedRules next = new EditedRules(CopiedRules.to(temporary.resolve("next")));
            next.writeVersion("2");
            Path link = Files.createSymbolicLink(
                    mount.resolve("..data_tmp"), next.copy().folder());
            Files.move(link, mount.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
            watched.awaitVersion("2");
        }
    }

    @Test
    void nothing_is_watched_where_that_is_switched_off() throws Exception {
        try (Folder unwatched = Folder.unwatched(folder)) {
            rules.writeVersion("2");
            Folder.letItLook();
            assertThat(unwatched.version()).isNotEqualTo("2");
        }
    }

    @Test
    void overlays_are_watched_too() throws IOException, InterruptedException {
        Path overlay = Files.createDirectory(temporary.resolve("own"));
        Files.writeString(overlay.resolve("overlay.yaml"), "id: own\ntitle: Own\nover: uksvb\nlicensed: true\n");
        Files.writeString(overlay.resolve("parameters.csv"), parameters("6"));
        try (Folder watched = Folder.watched(folder, overlay)) {
            assertThat(watched.ruleSet().parameters().rows()).anyMatch(row -> row.value() == 6);
            Files.writeString(overlay.resolve("parameters.csv"), parameters("7"));
            Folder.await(() -> watched.ruleSet().parameters().rows().stream().anyMatch(row -> row.value() == 7));
        }
    }

    private static String parameters(String threshold) {
        return "name,value,from,to,unit,provenance,source,note\ndisclosure-threshold,%s,,,people,published,small-numbers counts of 1 to 4,\n"
                .formatted(threshold);
    }
}
