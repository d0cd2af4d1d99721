package org.claimable.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.claimable.CopiedRules;
import org.claimable.evaluation.Library;
import org.claimable.rulebook.file.RuleFileException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change of the files is published when it is whole and good, and not before. */
class WatcherTest {
    private static final String ABOUT = "uksvb/rule-set.yaml";
    private static final String EVIDENCE = "uksvb/1-eligibility/evidence.drl";

    @TempDir
    private Path temporary;

    private Path folder;
    private CopiedRules rules;

    @BeforeEach
    void copy_the_rules() {
        folder = temporary.resolve("rules");
        rules = CopiedRules.to(folder);
    }

    private void writeVersion(String version) {
        rules.change(ABOUT, text -> text.replaceFirst("version: .*", "version: \"%s\"".formatted(version)));
    }

    private void breakTheRules() {
        rules.replace(EVIDENCE, "evidence.metBefore", "evidence.metBefor");
    }

    @Test
    void a_change_is_published() throws Exception {
        try (Folder watched = Folder.watched(folder)) {
            String before = watched.ruleSet().digest();
            writeVersion("2");
            watched.awaitVersion("2");
            assertThat(watched.ruleSet().digest()).isNotEqualTo(before);
        }
    }

    @Test
    void a_half_written_file_is_never_published() throws Exception {
        String whole = rules.text(EVIDENCE);
        try (Folder watched = Folder.watched(folder)) {
            writeVersion("2");
            rules.write(EVIDENCE, "");
            for (int from = 0; from < whole.length(); from += 400) {
                String piece = whole.substring(from, Math.min(whole.length(), from + 400));
                Files.writeString(folder.resolve(EVIDENCE), piece, StandardOpenOption.APPEND);
                assertThat(watched.version()).isNotEqualTo("2");
                assertThat(watched.refused()).isEmpty();
                Thread.sleep(Folder.QUIET.toMillis() / 4);
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
            String good = rules.text(EVIDENCE);
            writeVersion("2");
            breakTheRules();
            Folder.letItLook();
            assertThat(watched.version()).isNotEqualTo("2");
            assertThat(watched.refused()).isEmpty();
            rules.write(EVIDENCE, good);
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
            writeVersion("2");
            Folder.letItLook();
            assertThat(watched.version()).isNotEqualTo("2");
            Files.delete(lock);
            watched.awaitVersion("2");
        }
    }

    @Test
    void the_last_good_set_stays_when_a_change_is_refused() throws Exception {
        try (Folder watched = Folder.watched(folder)) {
            Library before = watched.library();
            breakTheRules();
            watched.awaitRefusal();
            assertThat(watched.library()).isSameAs(before);
            assertThat(watched.refused().get(0).place().file()).isEqualTo(EVIDENCE);
            assertThat(watched.refused().get(0).message()).contains("Maybe metBefore");
        }
    }

    @Test
    void a_change_that_is_undone_leaves_what_was_published_as_it_was() throws Exception {
        try (Folder watched = Folder.watched(folder)) {
            Library before = watched.library();
            String good = rules.text(EVIDENCE);
            breakTheRules();
            watched.awaitRefusal();
            rules.write(EVIDENCE, good);
            Folder.await(() -> watched.refused().isEmpty());
            assertThat(watched.library()).isSameAs(before);
            breakTheRules();
            watched.awaitRefusal();
        }
    }

    @Test
    void a_good_change_replaces_one_that_was_refused() throws Exception {
        try (Folder watched = Folder.watched(folder)) {
            String good = rules.text(EVIDENCE);
            breakTheRules();
            watched.awaitRefusal();
            writeVersion("2");
            rules.write(EVIDENCE, good);
            watched.awaitVersion("2");
            assertThat(watched.refused()).isEmpty();
        }
    }

    @Test
    void files_that_are_touched_and_hold_the_same_change_nothing() throws Exception {
        try (Folder watched = Folder.watched(folder)) {
            Library before = watched.library();
            Files.setLastModifiedTime(folder.resolve(ABOUT), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
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
            CopiedRules next = CopiedRules.to(temporary.resolve("next"));
            next.change(ABOUT, text -> text.replaceFirst("version: .*", "version: \"2\""));
            Path link = Files.createSymbolicLink(mount.resolve("..data_tmp"), next.folder());
            Files.move(link, mount.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
            watched.awaitVersion("2");
        }
    }

    @Test
    void a_folder_that_goes_away_is_refused_and_one_that_comes_back_is_good_again() throws Exception {
        try (Folder watched = Folder.watched(folder)) {
            Library before = watched.library();
            Files.move(folder, temporary.resolve("away"));
            watched.awaitRefusal();
            assertThat(watched.refused().get(0).toString())
                    .startsWith("claimable.rules.folder: The folder is not there.");
            Files.move(temporary.resolve("away"), folder);
            Folder.await(() -> watched.refused().isEmpty());
            assertThat(watched.library()).isSameAs(before);
        }
    }

    @Test
    void the_rule_set_and_the_value_set_of_requests_that_name_none_must_be_there() throws Exception {
        try (Folder watched = Folder.watched(folder)) {
            rules.replace("values/open-wellby/value-set.yaml", "id: open-wellby", "id: open-wellby2");
            watched.awaitRefusal();
            assertThat(watched.refused().get(0).message())
                    .contains("value set \"open-wellby\"")
                    .contains("Maybe open-wellby2");
        }
    }

    @Test
    void what_the_check_finds_wrong_is_refused() throws Exception {
        try (Folder watched = Folder.checked(folder, (read, problems) -> {
            if (read.ruleSet("uksvb").orElseThrow().ruleSet().version().equals("2")) {
                problems.add(ABOUT, 3, "Not this one.");
            }
        })) {
            writeVersion("2");
            watched.awaitRefusal();
            assertThat(watched.refused()).hasToString("[%s, line 3: Not this one.]".formatted(ABOUT));
        }
    }

    @Test
    void no_fault_ends_the_watching() throws Exception {
        AtomicReference<Error> fault = new AtomicReference<>();
        CandidateCheck check = (read, problems) -> {
            if (fault.get() != null) {
                throw fault.get();
            }
        };
        try (Folder watched = Folder.checked(folder, check)) {
            for (Error each : new Error[] {new StackOverflowError(), new AssertionError(), new OutOfMemoryError()}) {
                fault.set(each);
                writeVersion("bad-" + each.getClass().getSimpleName());
                Folder.await(() ->
                        watched.refused().toString().contains(each.getClass().getSimpleName()));
            }
            fault.set(null);
            Files.setLastModifiedTime(folder.resolve(ABOUT), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
            watched.awaitVersion("bad-OutOfMemoryError");
            assertThat(watched.refused()).isEmpty();
        }
    }

    @Test
    void nothing_is_watched_where_that_is_switched_off() throws Exception {
        try (Folder unwatched = Folder.unwatched(folder)) {
            writeVersion("2");
            Folder.letItLook();
            assertThat(unwatched.version()).isNotEqualTo("2");
        }
    }

    @Test
    void broken_rules_are_not_opened_at_all() {
        breakTheRules();
        rules.append("uksvb/parameters.csv", "adult-from-age,sixteen,,,years,inferred,sosv list of values,");
        assertThatThrownBy(() -> Folder.watched(folder))
                .isInstanceOf(RuleFileException.class)
                .hasMessageContaining(EVIDENCE)
                .hasMessageContaining("parameters.csv");
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
