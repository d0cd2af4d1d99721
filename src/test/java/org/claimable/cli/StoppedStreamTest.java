package org.claimable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimable.launch.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A stream on the command line that is told to stop ends at a line, says where to go on, and goes on to the same bytes. */
@Timeout(900)
class StoppedStreamTest {
    private static final int TERMINATED = 143;
    private static final String LINE =
            "{\"individual\":\"p%d\",\"claims\":[{\"id\":\"c\",\"outcome\":\"gardening\",\"achievedOn\":\"2024-07-01\"}]}\n";
    private static final Pattern GO_ON = Pattern.compile("Stopped after line ([\\d,]+)\\..*--from-line (\\d+)");

    @TempDir
    private Path folder;

    /** The process of a check of the standard input. */
    private Process check(Path out, Path err) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dclaimable.rules.compiled=target/compiled-rules"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.claimable.Claimable"));
        command.addAll(List.of("check", "-", "--stream"));
        return new ProcessBuilder(command)
                .redirectOutput(new File(out.toString()))
                .redirectError(new File(err.toString()))
                .start();
    }

    @Test
    void what_was_printed_before_and_after_is_the_whole() throws Exception {
        String people = IntStream.range(0, 400)
                .mapToObj(LINE::formatted)
                .collect(Collectors.joining("", "{\"valueSet\":\"example-values\",\"asOf\":\"2026-11-22\"}\n", ""));
        Path whole = Files.writeString(folder.resolve("people.ndjson"), people);
        Path out = folder.resolve("decided.ndjson");
        Path err = folder.resolve("said");
        Process stopped = check(out, err);
        try (OutputStream input = stopped.getOutputStream()) {
            input.write(people.substring(0, people.length() / 2).getBytes(StandardCharsets.UTF_8));
            input.flush();
            Patience.until("something is decided", () -> Files.size(out) > 0);
            // As it waits for more, which never comes.
            stopped.toHandle().destroy();
            assertThat(stopped.waitFor()).isEqualTo(TERMINATED);
        }
        Matcher said = GO_ON.matcher(Files.readString(err));
        assertThat(said.find()).as(Files.readString(err)).isTrue();
        assertThat(Files.readString(out)).endsWith("}\n").doesNotContain("\"problem\"", "\"summary\"");
        Printed rest = Printed.by("check", whole.toString(), "--stream", "--from-line", said.group(2));
        assertThat(Files.readString(out) + rest.out())
                .isEqualTo(Printed.by("check", whole.toString(), "--stream").out());
    }

    @Test
    void where_to_go_on_is_for_streams_alone() {
        String table = "examples/riverside-repairs-2024-25.csv";
        assertThat(Printed.by("check", table, "--from-line", "3").err()).contains("add --stream");
        assertThat(Printed.by("check", table, "--stream", "--order", "by_person")
                        .err())
                .contains("A table may have its rows in any order");
    }
}
