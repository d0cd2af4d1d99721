package org.claimable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.claimable.cli.StreamedCheck.ProgressLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CSV of any size on the command line. */
class StreamedTableTest {
    private static final Path EXAMPLE = Path.of("examples/riverside-repairs-2024-25.csv");

    @TempDir
    private Path folder;

    private static Printed check(Path file, Object... further) {
        return Printed.by(Stream.concat(
                        Stream.of("check", file, "--value-set", "example-values", "--as-of", "2025-05-01"),
                        Stream.of(further))
                .map(Object::toString)
                .toArray(String[]::new));
    }

    @Test
    void the_decided_rows_are_those_of_the_file_read_whole() throws IOException {
        Path whole = folder.resolve("whole.csv");
        Path streamed = folder.resolve("streamed.csv");
        Printed report = check(EXAMPLE, "--output", whole);
        Printed printed = check(EXAMPLE, "--stream", "--output", streamed);
        assertThat(streamed).hasSameTextualContentAs(whole);
        assertThat(printed.status()).isEqualTo(report.status()).isEqualTo(1);
        String decision =
                report.out().substring(report.out().indexOf("Decision")).strip();
        assertThat(printed.err()).contains("276 claims of 120 people: 212 claimable", decision);
        assertThat(printed.out()).isEmpty();
    }

    @Test
    void without_an_output_the_rows_are_printed() {
        assertThat(check(EXAMPLE, "--stream").out().lines()).hasSize(277);
    }

    @Test
    void mistakes_are_said_and_nothing_is_written() throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.csv"), "Outcome,Achieved on\nGardening,yesterday\n");
        Printed printed = check(file, "--stream", "--output", folder.resolve("decided.csv"));
        assertThat(printed.status()).isEqualTo(2);
        assertThat(printed.err()).contains("row 2, column Achieved on: \"yesterday\" is not a date.");
        assertThat(folder).isDirectoryNotContaining("glob:**{decided,.part}*");
        assertThat(check(file, "--stream", "--on-error", "review").out()).contains("UNREADABLE_ROW");
    }

    @Test
    void what_cannot_be_streamed_is_said_with_a_way_out() throws IOException {
        Path workbook = Files.createFile(folder.resolve("claims.xlsx"));
        assertThat(check(workbook, "--stream").err()).contains("leave out --stream, or save it as CSV");
        assertThat(check(EXAMPLE, "--stream", "--json").err()).contains("--json prints one answer");
        assertThat(check(EXAMPLE, "--stream", "--output", folder.resolve("decided.json"))
                        .err())
                .contains("its name must end in .csv");
    }

    @Test
    void a_terminal_sees_how_many_rows_have_passed_and_what_is_left() throws InterruptedException {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        ProgressLine line = ProgressLine.on(new PrintStream(terminal, true, StandardCharsets.UTF_8), 0);
        line.rows("checked", 0, 4_000);
        Thread.sleep(250);
        line.rows("checked", 1_000, 4_000);
        assertThat(terminal.toString(StandardCharsets.UTF_8))
                .contains("1,000 rows checked,")
                .containsPattern("25%, \\d+:\\d\\d left");
    }
}
