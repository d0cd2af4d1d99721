package org.claimable.rules.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimable.rules.publishing.RuleFolders.FileContents;
import org.claimable.rules.publishing.RuleFolders.FolderStamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are taken as they were at one moment, or not at all. */
class FileContentsTest {
    @TempDir
    private Path folder;

    @Test
    void files_that_changed_while_they_were_read_are_not_taken() throws Exception {
        RuleFolders folders = new RuleFolders(folder, List.of());
        Path file = Files.writeString(folder.resolve("a.csv"), "one");
        FolderStamp before = FolderStamp.of(folders);
        assertThat(FileContents.read(folders, before)).isPresent();
        Files.writeString(file, "three");
        assertThat(FileContents.read(folders, before)).isEmpty();
        assertThat(FileContents.still(folders).rules().bytes("a.csv")).isEqualTo(new byte[] {'t', 'h', 'r', 'e', 'e'});
    }

    @Test
    void the_same_names_and_contents_have_the_same_digest_and_others_another() throws Exception {
        RuleFolders folders = new RuleFolders(folder, List.of());
        Files.writeString(folder.resolve("a.csv"), "one");
        String digest = FileContents.still(folders).digest();
        assertThat(FileContents.still(folders).digest()).isEqualTo(digest);
        Files.writeString(folder.resolve("a.examples.yaml"), "");
        assertThat(FileContents.still(folders).digest()).isNotEqualTo(digest);
    }
}
