package org.claimable.file.temporary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Temporary files are their owner's alone, and do not outlive the run that made them but by a kill, and then until the next. */
class TemporaryFolderTest {
    @TempDir
    private Path parent;

    /** Another run: makes a folder with a file in it, says where, and goes on until it is killed or its input ends. */
    static final class Run {
        private Run() {}

        public static void main(String... arguments) throws IOException {
            TemporaryFolder folder = new TemporaryFolder(Path.of(arguments[0]));
            Files.writeString(folder.folder().resolve("rows.txt"), "p1,gardening");
            System.out.println(folder.folder());
            System.in.read();
        }
    }

    private Process run() throws IOException {
        return new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Run.class.getName(),
                        parent.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Path folderOf(Process run) throws IOException {
        return Path.of(
                new BufferedReader(new InputStreamReader(run.getInputStream(), StandardCharsets.UTF_8)).readLine());
    }

    @Test
    void what_a_killed_run_left_is_deleted_by_the_next_and_what_is_in_use_is_not() throws Exception {
        Process killed = run();
        Process running = run();
        Path left = folderOf(killed);
        Path used = folderOf(running);
        try {
            killed.destroyForcibly().waitFor();
            assertThat(left.resolve("rows.txt")).exists();
            try (TemporaryFolder next = new TemporaryFolder(parent)) {
                assertThat(next.folder()).isDirectory();
                assertThat(left).doesNotExist();
                assertThat(used.resolve("rows.txt")).exists();
            }
        } finally {
            running.getOutputStream().close();
            running.waitFor();
        }
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void those_of_one_program_leave_each_other_alone() throws IOException {
        try (TemporaryFolder one = new TemporaryFolder(parent);
                TemporaryFolder other = new TemporaryFolder(parent)) {
            Path file = Files.writeString(one.folder().resolve("rows.txt"), "p1");
            other.folder();
            assertThat(file).exists();
        }
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void what_is_not_of_a_run_is_left_where_it_is() throws IOException {
        Path elsewhere = Files.createDirectory(parent.resolve("elsewhere"));
        Files.createFile(elsewhere.resolve(".in-use"));
        Path link = Files.createSymbolicLink(parent.resolve("claimable-link"), elsewhere);
        Path unmarked = Files.createDirectory(parent.resolve("claimable-notes"));
        Path file = Files.createFile(parent.resolve("claimable-log.txt"));
        try (TemporaryFolder folder = new TemporaryFolder(parent)) {
            folder.folder();
        }
        assertThat(parent).isDirectoryContaining(link::equals);
        assertThat(elsewhere.resolve(".in-use")).exists();
        assertThat(unmarked).exists();
        assertThat(file).exists();
    }

    @Test
    void only_their_owner_sees_them() throws IOException {
        try (TemporaryFolder folder = new TemporaryFolder(parent)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.folder())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void one_that_was_removed_is_made_anew() throws IOException {
        try (TemporaryFolder folder = new TemporaryFolder(parent)) {
            Path before = folder.folder();
            Files.delete(before.resolve(".in-use"));
            Files.delete(before);
            assertThat(folder.folder()).isDirectory().isNotEqualTo(before);
        }
        assertThat(parent).isEmptyDirectory();
    }
}
