package org.claimable.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slip in an examples file is an error, never an example that says less than it seems to. */
class ExampleFilesTest {
    private static final String SOUND = """
            EV-03:
              - it: refuses someone
                given: {claims: [{id: c1, outcome: gardening}]}
                expect: {c1: {verdict: NOT_CLAIMABLE, because: ALREADY_MET}}
            """;

    @TempDir
    private Path folder;

    @Test
    void a_sound_file_is_read() throws IOException {
        write(SOUND);
        assertThat(ExampleFiles.read(folder))
                .extracting(FiledExample::sentence)
                .containsExactly("EV-03 refuses someone");
    }

    @ParameterizedTest
    @CsvSource({
        "given:, givn:",
        "claims:, clams:",
        "outcome:, outcom:",
        "because:, becuase:",
        "gardening}, 'gardening, befor: no}'",
        "gardening}, 'gardening, after: }'",
        "gardening}, 'gardening, outcome: pollution}'",
        "'id: c1, ', ''",
        "it: refuses someone, it:",
        "'given: {', 'given: {options: {rules: WITH_EVERYTHING}, '",
        "'given: {', 'given: {asOf: 2024-06-31, '"
    })
    void a_slip_is_refused(String right, String wrong) throws IOException {
        write(SOUND.replace(right, wrong));
        assertThatThrownBy(() -> ExampleFiles.read(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("evidence.examples.yaml");
    }

    @Test
    void the_id_of_a_rule_written_twice_is_refused() throws IOException {
        write(SOUND + SOUND);
        assertThatThrownBy(() -> ExampleFiles.read(folder)).hasMessageContaining("EV-03");
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("evidence.examples.yaml"), text);
    }
}
