package org.claimable.service.access.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.claimable.service.access.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class KeysTest {
    private static final String HEADING = "name,scopes,last day,sha256\n";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneId.of("Europe/London"));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name_the_file() {
        file = folder.resolve("keys.csv");
    }

    private Keys keys(String text) throws IOException {
        Files.writeString(file, text);
        return new Keys(new KeyFile(file), CLOCK);
    }

    private static String line(String name, String lastDay, String key) {
        return "%s,claims:evaluate rules:read,%s,%s\n".formatted(name, lastDay, ApiKey.hash(key));
    }

    private void change(Keys keys, String text) throws IOException {
        Files.writeString(file, text);
        keys.look();
        keys.look();
    }

    @Test
    void a_key_is_known_by_its_hash_with_its_name_and_scopes() throws IOException {
        ApiKey key = keys("# Who calls us\n" + HEADING + line("riverside", "", "cl_a"))
                .of("cl_a")
                .orElseThrow();
        assertThat(key.name()).isEqualTo("riverside");
        assertThat(key.scopes()).isEqualTo(Set.of(Scope.EVALUATE, Scope.READ_RULES));
        assertThat(key.toString()).isEqualTo("ApiKey[riverside]");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21, false", "2026-11-22, true", "2026-11-23, true", "'', true"})
    void a_key_is_accepted_up_to_its_last_day(String lastDay, boolean accepted) throws IOException {
        assertThat(keys(HEADING + line("riverside", lastDay, "cl_a")).of("cl_a").isPresent())
                .isEqualTo(accepted);
    }

    @Test
    void a_key_is_replaced_without_a_gap_by_two_of_one_name() throws IOException {
        Keys keys = keys(HEADING + line("riverside", "", "cl_old"));
        change(keys, HEADING + line("riverside", "", "cl_old") + line("riverside", "", "cl_new"));
        assertThat(keys.of("cl_old")).isPresent();
        assertThat(keys.of("cl_new")).isPresent();
        change(keys, HEADING + line("riverside", "", "cl_new"));
        assertThat(keys.of("cl_old")).isEmpty();
        change(keys, HEADING);
        assertThat(keys.of("cl_new")).isEmpty();
    }

    @Test
    void a_file_that_is_still_being_written_changes_nothing() throws IOException {
        Keys keys = keys(HEADING + line("riverside", "", "cl_a"));
        Files.writeString(file, HEADING);
        keys.look();
        assertThat(keys.of("cl_a")).isPresent();
        keys.look();
        assertThat(keys.of("cl_a")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                           | Its first line must be
            name,scopes\\n                               | Its first line must be
            #1 a b,rules:read,,HASH                      | Line 2, name: use letters
            =1+1,rules:read,,HASH                        | Line 2, name: use letters
            riverside,rules:write,,HASH                  | Line 2, scopes: separate them by spaces
            riverside,,,HASH                             | Line 2, scopes: separate them by spaces
            riverside,rules:read,31/03/2027,HASH         | Line 2, last day: write it as 2027-03-31
            riverside,rules:read,,cl_secret-itself       | Line 2, sha256: this is a key
            riverside,rules:read,,secret-itself          | Line 2, sha256: not 64 hexadecimal digits
            riverside,rules:read                         | not as many columns
            riverside,rules:read,,HASH,more              | not as many columns
            riverside,rules:read,,HASH\\nb,rules:read,,HASH | Line 3, sha256: an earlier line has the same
            """)
    void a_file_that_cannot_be_used_leaves_the_former_keys_and_is_said_without_what_stands_there(
            String lines, String mistake, CapturedOutput output) throws IOException {
        LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
        logging.setLogLevel("org.claimable.service.access", LogLevel.INFO);
        Keys keys = keys(HEADING + line("riverside", "", "cl_a"));
        String text =
                lines.replace("\\n", "\n").replace("HASH", ApiKey.hash("x")).replace("#1", "1");
        boolean headed = !lines.isEmpty() && !lines.startsWith("name");
        change(keys, headed ? HEADING + text : text);
        keys.look();
        logging.setLogLevel("org.claimable.service.access", null);
        assertThat(keys.of("cl_a")).isPresent();
        assertThat(output).containsOnlyOnce(mistake).doesNotContain("secret-itself", ApiKey.hash("x"));
    }

    @Test
    void a_file_that_is_gone_or_that_anyone_may_change_leaves_the_former_keys() throws IOException {
        Keys keys = keys(HEADING + line("riverside", "", "cl_a"));
        Files.delete(file);
        keys.look();
        keys.look();
        assertThat(keys.of("cl_a")).isPresent();
        Files.writeString(file, HEADING + line("intruder", "", "cl_b"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--rw-"));
        keys.look();
        keys.look();
        assertThat(keys.of("cl_b")).isEmpty();
        assertThatThrownBy(() -> new Keys(new KeyFile(file), CLOCK))
                .isInstanceOf(UnusableKeysException.class)
                .hasMessageContaining("Everyone on this machine may change it");
    }

    @Test
    void keys_are_long_and_no_two_are_alike() {
        assertThat(NewKey.make()).matches("cl_[A-Za-z0-9_-]{43}").isNotEqualTo(NewKey.make());
    }
}
