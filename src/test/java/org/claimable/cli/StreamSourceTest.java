package org.claimable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A streamed check reads files packed by gzip, and the standard input, as it reads files. */
class StreamSourceTest {
    private static final Path TABLE = Path.of("examples/riverside-repairs-2024-25.csv");
    private static final String LINES = """
            {"asOf":"2025-05-01"}
            {"individual":"p1","claims":[{"id":"c1","outcome":"gardening","achievedOn":"2024-07-01"}]}
            """;

    @TempDir
    private Path folder;

    private static Printed check(Object file, Object... further) {
        return Printed.by(Stream.concat(Stream.of("check", file, "--stream"), Arrays.stream(further))
                .map(Object::toString)
                .toArray(String[]::new));
    }

    private static Printed piped(byte[] input, Object... further) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input));
        try {
            return check("-", further);
        } finally {
            System.setIn(before);
        }
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream output = new GZIPOutputStream(packed)) {
            output.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] lines() {
        return LINES.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void lines_are_decided_the_same_packed_and_from_the_standard_input() throws IOException {
        Printed plain = check(Files.write(folder.resolve("people.ndjson"), lines()));
        assertThat(plain.out()).contains("\"individual\":\"p1\"", "\"decisionId\"");
        assertThat(check(Files.write(folder.resolve("people.ndjson.gz"), packed(lines()))))
                .isEqualTo(plain);
        assertThat(piped(lines())).isEqualTo(plain);
        assertThat(piped(packed(lines()))).isEqualTo(plain);
    }

    @Test
    void a_table_is_decided_the_same_packed_and_from_the_standard_input() throws IOException {
        byte[] table = Files.readAllBytes(TABLE);
        Printed plain = check(TABLE, "--as-of", "2025-05-01");
        assertThat(plain.out().lines()).hasSize(277);
        assertThat(check(Files.write(folder.resolve("claims.csv.gz"), packed(table)), "--as-of", "2025-05-01"))
                .isEqualTo(plain);
        assertThat(piped(table, "--as-of", "2025-05-01")).isEqualTo(plain);
        assertThat(piped(packed(table), "--as-of", "2025-05-01")).isEqualTo(plain);
    }

    @Test
    void what_is_read_first_is_not_kept() throws IOException {
        String before = System.setProperty("java.io.tmpdir", folder.toString());
        try {
            assertThat(piped(Files.readAllBytes(TABLE)).status()).isEqualTo(1);
        } finally {
            System.setProperty("java.io.tmpdir", before);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void what_only_looks_packed_is_said() throws IOException {
        Printed printed = check(Files.write(folder.resolve("people.ndjson.gz"), lines()));
        assertThat(printed.status()).isEqualTo(2);
        assertThat(printed.err()).contains("Its name ends in .gz, and it is not packed by gzip.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"people.ndjson.gz", "claims.csv.gz"})
    void what_is_cut_off_is_an_error_and_has_no_last_line(String name) throws IOException {
        byte[] whole = packed(name.startsWith("claims") ? Files.readAllBytes(TABLE) : lines());
        Printed printed = check(Files.write(folder.resolve(name), Arrays.copyOf(whole, whole.length - 10)));
        assertThat(printed.status()).isEqualTo(2);
        assertThat(printed.err()).contains("could not be read to its end");
        assertThat(printed.out()).doesNotContain("\"summary\"");
    }

    @Test
    void nothing_from_the_standard_input_is_said() {
        Printed printed = piped(new byte[0]);
        assertThat(printed.status()).isEqualTo(2);
        assertThat(printed.err()).contains("The standard input cannot be read. There is nothing to read.");
    }

    @Test
    void without_streaming_the_standard_input_is_not_read() {
        Printed printed = Printed.by("check", "-");
        assertThat(printed.status()).isEqualTo(2);
        assertThat(printed.err())
                .contains(
                        "The standard input cannot be read. It is read with --stream alone: add --stream, or name a file.");
    }
}
