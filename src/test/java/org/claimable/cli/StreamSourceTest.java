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

    /** Gives a byte at a time, and never says that there are more. */
    private static final class SlowPipe extends ByteArrayInputStream {
        SlowPipe(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] some, int from, int length) {
            return super.read(some, from, Math.min(1, length));
        }

        @Override
        public synchronized int available() {
            return 0;
        }
    }

    private static Printed check(Object file, Object... further) {
        return Printed.by(Stream.concat(Stream.of("check", file, "--stream"), Arrays.stream(further))
                .map(Object::toString)
                .toArray(String[]::new));
    }

    private static Printed piped(byte[] input, Object... further) {
        InputStream before = System.in;
        System.setIn(new SlowPipe(input));
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
    void what_was_packed_in_several_parts_is_read_to_its_end() throws IOException {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        parts.write(packed("{\"asOf\":\"2025-05-01\"}\n".getBytes(StandardCharsets.UTF_8)));
        for (int person = 0; person < 3; person++) {
            String line = LINES.lines().skip(1).findFirst().orElseThrow().replace("p1", "p" + person);
            parts.write(packed((line + "\n").getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(check(Files.write(folder.resolve("people.ndjson.gz"), parts.toByteArray()))
                        .out()
                        .lines())
                .hasSize(4);
        assertThat(piped(parts.toByteArray()).out().lines()).hasSize(4);
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
