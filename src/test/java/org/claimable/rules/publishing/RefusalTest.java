package org.claimable.rules.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.claimable.CopiedRules;
import org.claimable.method.evaluation.Library;
import org.claimable.rules.files.Problems.RuleFileException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not good is not published, whatever is wrong with it, and leaves what is published as it was. */
class RefusalTest {
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
    void the_last_good_set_stays_when_a_change_is_refused() throws Exception {
        try (Folder watched = Folder.watched(folder)) {
            Library before = watched.library();
            rules.breakOne();
            watched.awaitRefusal();
            assertThat(watched.library()).isSameAs(before);
            assertThat(watched.refused().get(0).place().file()).isEqualTo(EditedRules.EVIDENCE);
            assertThat(watched.refused().get(0).message()).contains("Maybe metBefore");
        }
    }

    @Test
    void a_change_that_is_undone_leaves_what_was_published_as_it_was() throws Exception {
        try (Folder watched = Folder.watched(folder)) {
            Library before = watched.library();
            String good = rules.copy().text(EditedRules.EVIDENCE);
            rules.breakOne();
            watched.awaitRefusal();
            rules.copy().write(EditedRules.EVIDENCE, good);
            Folder.await(() -> watched.refused().isEmpty());
            assertThat(watched.library()).isSameAs(before);
            rules.breakOne();
            watched.awaitRefusal();
        }
    }

    @Test
    void a_good_change_replaces_one_that_was_refused() throws Exception {
        try (Folder watched = Folder.watched(folder)) {
            String good = rules.copy().text(EditedRules.EVIDENCE);
            rules.breakOne();
            watched.awaitRefusal();
            rules.writeVersion("2");
            rules.copy().write(EditedRules.EVIDENCE, good);
            watched.awaitVersion("2");
            assertThat(watched.refused()).isEmpty();
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
            rules.copy().replace("values/open-wellby/value-set.yaml", "id: open-wellby", "id: open-wellby2");
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
                problems.add(EditedRules.ABOUT, 3, "Not this one.");
            }
        })) {
            rules.writeVersion("2");
            watched.awaitRefusal();
            assertThat(watched.refused()).hasToString("[%s, line 3: Not this one.]".formatted(EditedRules.ABOUT));
        }
    }

    @Test
    void no_fault_ends_the_watching() throws Exception {
        AtomicReference<Error> fault = new AtomicReference<>();
        Publisher.CandidateCheck check = (read, problems) -> {
            if (fault.get() != null) {
                throw fault.get();
            }
        };
        try (Folder watched = Folder.checked(folder, check)) {
            for (Error each : new Error[] {new StackOverflowError(), new AssertionError(), new OutOfMemoryError()}) {
                fault.set(each);
                rules.writeVersion("bad-" + each.getClass().getSimpleName());
                Folder.await(() ->
                        watched.refused().toString().contains(each.getClass().getSimpleName()));
            }
            fault.set(null);
            Files.setLastModifiedTime(
                    folder.resolve(EditedRules.ABOUT), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
            watched.awaitVersion("bad-OutOfMemoryError");
            assertThat(watched.refused()).isEmpty();
        }
    }

    @Test
    void broken_rules_are_not_opened_at_all() {
        rules.breakOne();
        rules.copy().append("uksvb/parameters.csv", "adult-from-age,sixteen,,,years,inferred,sosv list of values,");
        assertThatThrownBy(() -> Folder.watched(folder))
                .isInstanceOf(RuleFileException.class)
                .hasMessageContaining(EditedRules.EVIDENCE)
                .hasMessageContaining("parameters.csv");
    }
}
