package org.claimable.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimable.CopiedRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that lead out of themselves or in a circle, have no end, or hold what is no file of text. */
class HostileFoldersTest {
    private static final String CHAPTER = "uksvb/1-eligibility/";

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private CopiedRules rules;

    @BeforeEach
    void copy() {
        rules = CopiedRules.to(folder);
    }

    @Test
    void a_link_to_a_file_outside_is_refused() throws IOException {
        Path outside = Files.writeString(elsewhere.resolve("secret.drl"), "the words of a secret");
        Files.createSymbolicLink(folder.resolve(CHAPTER + "link.drl"), outside);
        assertSaid(CHAPTER + "link.drl: This is a link that leads out of the folder. Maybe copy the file here.");
        assertThat(Refused.problems(rules))
                .noneSatisfy(problem -> assertThat(problem).contains("secret"));
    }

    @Test
    void a_link_to_a_folder_outside_is_refused() throws IOException {
        Files.createSymbolicLink(folder.resolve("uksvb/5-more"), Path.of("/etc"));
        assertSaid("uksvb/5-more: This is a link that leads out of the folder.");
    }

    @Test
    void a_link_into_a_circle_is_refused() throws IOException {
        Files.createSymbolicLink(folder.resolve(CHAPTER + "again"), folder);
        assertSaid(CHAPTER + "again: This cannot be read. Maybe it leads in a circle");
    }

    @Test
    void folders_that_multiply_by_links_are_refused() throws IOException {
        for (int depth = 0; depth < 7; depth++) {
            Path next = Files.createDirectories(folder.resolve("many/" + (depth + 1)));
            for (int link = 0; link < 20; link++) {
                Files.createSymbolicLink(
                        Files.createDirectories(folder.resolve("many/" + depth)).resolve("l" + link), next);
            }
        }
        assertSaid("has more files, or larger ones, than rules have");
    }

    @Test
    void a_pipe_is_refused() throws IOException, InterruptedException {
        new ProcessBuilder("mkfifo", folder.resolve(CHAPTER + "pipe.drl").toString())
                .start()
                .waitFor();
        assertSaid(CHAPTER + "pipe.drl: This is not a file, or lies too deep. Maybe remove it.");
    }

    @Test
    void a_name_with_a_line_end_or_writing_turned_round_is_refused() throws IOException {
        Files.writeString(folder.resolve(CHAPTER + "a\nrule-set.yaml: all is well.drl"), "x");
        Files.writeString(folder.resolve(CHAPTER + "\u202elrd.b.drl"), "x");
        assertSaid(
                CHAPTER + "aU+000Arule-set.yaml: all is well.drl: The name of this file holds an invisible character.");
        assertSaid(CHAPTER + "U+202Elrd.b.drl: The name of this file holds an invisible character. Maybe rename it.");
    }

    @Test
    void two_thousand_files_and_more_are_refused() throws IOException {
        for (int i = 0; i < 2_100; i++) {
            Files.writeString(folder.resolve(CHAPTER + i + ".drl"), "");
        }
        assertSaid("has more files, or larger ones, than rules have");
    }

    @Test
    void a_folder_that_is_very_deep_is_refused() throws IOException {
        Files.createDirectories(folder.resolve(CHAPTER + "d/".repeat(200)));
        assertSaid("lies too deep");
    }

    @Test
    void a_file_that_is_not_text_is_refused() throws IOException {
        Files.write(folder.resolve(CHAPTER + "a.drl"), new byte[] {(byte) 0xC3, 0x28, (byte) 0xFF});
        Files.write(folder.resolve("uksvb/parameters.csv"), new byte[] {(byte) 0xFE, (byte) 0xFF, 0, 'n'});
        Files.write(folder.resolve("uksvb/sources.yaml"), new byte[] {(byte) 0xE2, (byte) 0x82});
        assertSaid(CHAPTER + "a.drl: This file is not text in UTF-8. Maybe save it again as UTF-8.");
        assertSaid("uksvb/parameters.csv, line 1: This line holds a character that is no text (U+0000).");
        assertSaid("uksvb/sources.yaml: This file is not text in UTF-8.");
    }

    @Test
    void nul_signs_are_refused() {
        rules.write(CHAPTER + "a.drl", "package claimable.eligibility;\nrule \"EL-66 \0x\"\n\0");
        assertSaid(CHAPTER + "a.drl, line 2: A text holds the invisible character U+0000.");
        assertSaid(CHAPTER + "a.drl, line 3: The character U+0000 stands outside of a text.");
    }

    private void assertSaid(String words) {
        assertThat(Refused.problems(rules))
                .anySatisfy(problem -> assertThat(problem).contains(words));
    }
}
