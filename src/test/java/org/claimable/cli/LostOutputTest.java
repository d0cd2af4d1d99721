package org.claimable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.claimable.cli.CheckedOutput.LostOutputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be written whole is an error with a status of its own, said in words; a reader who has gone ends the work. */
@Timeout(900)
class LostOutputTest {
    private static final String EXAMPLE = "check examples/riverside-repairs-2024-25.csv --as-of 2025-05-01";
    private static final String LINE =
            "{\"individual\":\"p%d\",\"claims\":[{\"id\":\"c\",\"outcome\":\"gardening\",\"achievedOn\":\"2024-07-01\"}]}%n";
    private static final int MANY = 20_000;

    @TempDir
    private Path folder;

    /** A disk that is full once so many bytes are written. */
    private static final class Disk extends OutputStream {
        private final int room;
        private int written;

        Disk(int room) {
            this.room = room;
        }

        @Override
        public void write(int octet) throws IOException {
            if (written++ >= room) {
                throw new IOException("No space left on device");
            }
        }
    }

    private static Printed onDisk(int room, String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(
                new CheckedOutput(new Disk(room), LostOutputException::ofPrinted), false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            return new Printed(Commands.run(arguments), "", said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private Path people(int number) throws IOException {
        Path file = folder.resolve("people.ndjson");
        StringBuilder lines = new StringBuilder("{}\n");
        for (int i = 0; i < number; i++) {
            lines.append(LINE.formatted(i));
        }
        return Files.writeString(file, lines);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                EXAMPLE,
                EXAMPLE + " --json",
                EXAMPLE + " --stream",
                "check PEOPLE --stream",
                "check PEOPLE --stream --order by_person",
                "plan examples/riverside-repairs-2024-25.csv",
                "plan examples/riverside-repairs-2024-25.csv --json",
                "columns examples/riverside-repairs-2024-25.csv",
                "forecast examples/tender-plan.csv",
                "forecast examples/tender-plan.csv --json",
                "rules list",
                "rules show EV-03",
                "rules words",
                "rules diff uksvb uksvb-legacy",
                "rules diff uksvb uksvb-legacy --json",
                "rules check rules/uksvb --no-mutation",
                "values check rules/values/open-wellby",
                "key create --name a --scopes rules:read",
                "--version",
                "--help",
                "check --help"
            })
    void what_cannot_be_printed_whole_is_said_once_and_has_a_status_of_its_own(String command) throws IOException {
        String[] arguments = command.replace("PEOPLE", people(3).toString()).split(" ");
        assertThat(Printed.by(arguments).status()).isNotEqualTo(LostOutputException.LOST);
        for (int room : new int[] {0, 10}) {
            Printed printed = onDisk(room, arguments);
            assertThat(printed.status()).isEqualTo(LostOutputException.LOST);
            assertThat(printed.err())
                    .containsOnlyOnce("Not everything could be printed (No space left on device).")
                    .doesNotContain("Exception", "\tat ", " claimable, worth", "The key, shown this once");
        }
    }

    /** The status and the words of a command line with pipes and redirections, in which PROGRAM is the program. */
    private Printed inShell(String line) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder shell = new ProcessBuilder(
                "bash",
                "-c",
                line.replace(
                        "PROGRAM",
                        "\"$JAVA\" -XX:TieredStopAtLevel=1 -Dclaimable.rules.compiled=target/compiled-rules org.claimable.Claimable"));
        shell.environment().put("JAVA", java);
        shell.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        shell.environment().put("FOLDER", folder.toString());
        Process process = shell.redirectError(said.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Printed(process.waitFor(), out, Files.readString(said));
    }

    static Stream<String> losses() {
        return Stream.of(
                "PROGRAM " + EXAMPLE + " >/dev/full",
                "PROGRAM " + EXAMPLE + " --stream >/dev/full",
                "PROGRAM " + EXAMPLE + " --json >&-",
                "PROGRAM template /proc/claims.csv",
                "PROGRAM " + EXAMPLE + " --output /proc/decided.xlsx",
                "PROGRAM forecast examples/tender-plan.csv --output /proc/plan.json");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("losses")
    void a_process_that_loses_its_output_ends_with_status_4(String line) throws Exception {
        Printed printed = inShell(line);
        assertThat(printed.status()).as(printed.err()).isEqualTo(LostOutputException.LOST);
        assertThat(printed.err())
                .containsAnyOf("Not everything could be printed (", "cannot be written.")
                .doesNotContain("Exception", "\tat ");
        assertThat(printed.out()).isEmpty();
    }

    @Test
    void a_reader_who_has_gone_ends_a_long_stream_quietly() throws Exception {
        people(MANY);
        Printed printed =
                inShell("PROGRAM check \"$FOLDER/people.ndjson\" --stream | head -n 1; exit ${PIPESTATUS[0]}");
        assertThat(printed.status()).isEqualTo(LostOutputException.CLOSED);
        assertThat(printed.out()).hasLineCount(1).contains("\"individual\":\"p0\"");
        assertThat(printed.err()).isEmpty();
    }

    /** The producer would go on for an hour: nobody waits for its next line. */
    @Test
    void a_reader_who_has_gone_ends_a_stream_that_waits_for_more() throws Exception {
        people(MANY);
        Printed printed = inShell(
                "mkfifo \"$FOLDER/pipe\"; exec 9<>\"$FOLDER/pipe\"; cat \"$FOLDER/people.ndjson\" >&9 & "
                        + "PROGRAM check \"$FOLDER/pipe\" --stream | head -n 1; status=${PIPESTATUS[0]}; kill $!; exit $status");
        assertThat(printed.status()).as(printed.err()).isEqualTo(LostOutputException.CLOSED);
    }

    @Test
    void a_file_that_could_not_be_written_whole_is_not_there_and_the_one_before_is() throws IOException {
        Path file = Files.writeString(folder.resolve("decided.csv"), "before");
        NewFile written = new NewFile(file);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> written.write(stream -> {
                    stream.write("half".getBytes(StandardCharsets.UTF_8));
                    throw new IOException("gone");
                }))
                .hasMessageContaining("gone");
        assertThat(file).hasContent("before");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }
}
