package org.claimable.file.annotated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of a workbook pass through a temporary file, so that memory does not grow with them; it is gone afterwards. */
class SmallMachineTest {
    @TempDir
    private Path folder;

    private static String said(String memory, Path temporary) throws IOException {
        Process program = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx" + memory,
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallMachine.class.getName())
                .redirectErrorStream(true)
                .start();
        return new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void twenty_thousand_rows_are_written_in_64_megabytes_and_leave_nothing_behind() throws IOException {
        assertThat(said("64m", folder)).contains("written");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void without_room_for_temporary_files_it_says_so() throws IOException {
        assertThat(said("256m", folder.resolve("none")))
                .contains("there is no room for its temporary files")
                .contains("Ask for CSV or JSON")
                .doesNotContain("\tat ");
    }
}
