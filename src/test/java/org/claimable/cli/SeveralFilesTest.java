package org.claimable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The claims of several files are one cohort, and each place is said with its file. */
class SeveralFilesTest {
    private static final Path WHOLE = Path.of("examples/riverside-repairs-2024-25.csv");
    private static final String HEADER = "{\"valueSet\":\"example-values\",\"asOf\":\"2026-11-22\"}\n";
    private static final String LINE =
            "{\"individual\":\"p%d\",\"claims\":[{\"id\":\"c\",\"outcome\":\"gardening\",\"achievedOn\":\"2024-07-01\"}]}";

    @TempDir
    private Path folder;

    private Path part(String name, int from, int to) throws IOException {
        List<String> rows = Files.readAllLines(WHOLE);
        List<String> part = new ArrayList<>(List.of(rows.get(0)));
        part.addAll(rows.subList(from, Math.min(to, rows.size())));
        return Files.write(folder.resolve(name), part);
    }

    private static Printed check(Object... arguments) {
        return Printed.by(Stream.concat(Stream.of("check"), Stream.of(arguments).map(Object::toString))
                .toArray(String[]::new));
    }

    private static String decision(Printed printed) {
        return printed.out().replaceAll("(?s).*\"decisionId\":\"(.*?)\".*", "$1");
    }

    @Test
    void two_halves_are_decided_as_the_whole() throws IOException {
        Path first = part("first.csv", 1, 20);
        Path second = part("second.csv", 20, 10_000);
        Printed whole = check(WHOLE, "--as-of", "2025-05-01", "--json");
        Printed both = check(first, second, "--as-of", "2025-05-01", "--json");
        assertThat(both.status()).isEqualTo(whole.status());
        assertThat(decision(both)).startsWith("sha256:").isEqualTo(decision(whole));
        Path decided = folder.resolve("decided.csv");
        assertThat(check(first, second, "--as-of", "2025-05-01", "--output", decided)
                        .out())
                .startsWith("first.csv, second.csv");
        assertThat(Files.readAllLines(decided))
                .anyMatch(row -> row.startsWith("first.csv,"))
                .anyMatch(row -> row.startsWith("second.csv,"));
    }

    @Test
    void a_mistake_is_said_with_its_file_and_row() throws IOException {
        Path wrong = part("second.csv", 20, 22);
        Files.writeString(wrong, Files.readString(wrong).replaceFirst("/20\\d\\d,", "/20x4,"));
        Printed printed = check(part("first.csv", 1, 20), wrong);
        assertThat(printed.status()).isEqualTo(Commands.BAD_INPUT);
        assertThat(printed.err()).contains("claims second.csv, row 2, column Achieved on");
    }

    /** One claim id twice, in two files, is one mistake; two rows without an id are two claims. */
    @Test
    void rows_are_told_apart_by_their_files() throws IOException {
        String rows = "Person,Outcome,Achieved on\np%d,gardening,01/07/2024\n";
        Path first = Files.writeString(folder.resolve("a.csv"), rows.formatted(1));
        Path second = Files.writeString(folder.resolve("b.csv"), rows.formatted(2));
        assertThat(check(first, second, "--json").out()).contains("\"a.csv row 2\"", "\"b.csv row 2\"");
        Printed twice = check(part("c.csv", 1, 3), part("d.csv", 1, 3));
        assertThat(twice.err()).contains("claims d.csv, row 2", "claims c.csv, row 2");
    }

    @Test
    void a_file_that_is_no_table_or_is_not_there_is_named() throws IOException {
        Path first = part("first.csv", 1, 20);
        Path json = Files.writeString(folder.resolve("second.json"), "{\"claims\":[]}");
        assertThat(check(first, json).err()).contains("The file of claims second.json: This is JSON and not a table");
        Path none = folder.resolve("none.csv");
        assertThat(check(first, none).err()).startsWith(none + " cannot be read. There is no such file.");
        assertThat(check(first, folder).err()).startsWith(folder + " cannot be read. It is a folder.");
        Path letter = Files.writeString(folder.resolve("letter.docx"), "Dear all");
        assertThat(check(first, letter).err()).startsWith(letter + " cannot be read. Its name must end in");
    }

    @Test
    void streamed_files_of_lines_are_one_stream() throws IOException {
        String people = IntStream.range(0, 6)
                .mapToObj(LINE::formatted)
                .reduce((a, b) -> a + "\n" + b)
                .orElseThrow();
        Path whole = Files.writeString(folder.resolve("whole.ndjson"), HEADER + people);
        int middle = people.indexOf("{\"individual\":\"p3");
        // Without a line feed at its end.
        Path first = Files.writeString(folder.resolve("1.ndjson"), HEADER + people.substring(0, middle - 1));
        Path second = Files.writeString(folder.resolve("2.ndjson"), people.substring(middle));
        assertThat(check(first, second, "--stream").out())
                .isEqualTo(check(whole, "--stream").out());
        Path table = part("t.csv", 1, 3);
        Printed tables = check(table, table, "--stream");
        assertThat(tables.status()).isEqualTo(Commands.BAD_INPUT);
        assertThat(tables.err()).contains("Several files are streamed as lines of JSON alone.");
    }
}
