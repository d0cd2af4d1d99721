package org.claimable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.claimable.service.access.key.ApiKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The service does not start where it would be less closed than its settings seem to say, and says what to set. */
@ExtendWith(OutputCaptureExtension.class)
class GuardedServeTest {
    private static final String TOKENS =
            "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:9/keys";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --server.address=0.0.0.0                    | it would listen at 0.0.0.0, where others can reach it
            --server.address=::                         | it would listen at 0:0:0:0:0:0:0:0
            --server.address=                           | it would listen at every address of this machine
            --server.address=192.0.2.1                  | it would listen at 192.0.2.1
            --management.server.port=0                  | By management.server.address it would listen at every address
            --open --claimable.access.page=key          | asks for API keys
            --claimable.access.page=proxy               | nothing says where it is
            --claimable.access.cors.origins=*           | the pages of every site could call
            --claimable.access.keys=no-such-file        | It cannot be read
            TOKENS                                      | nothing says for whom they must be made
            TOKENS --open                               | yet tokens, keys or a proxy are set
            TOKENS --claimable.access.page=open         | The page cannot be open
            """)
    void it_does_not_start(String settings, String why, CapturedOutput output) {
        String[] chosen = settings.replace("TOKENS", TOKENS).split(" ");
        String[] all = {"serve", "--port", "0", "--rules-folder", "rules", "--logging.level.root=INFO"};
        int status =
                Commands.run(Stream.concat(Stream.of(all), Stream.of(chosen)).toArray(String[]::new));
        assertThat(status).isEqualTo(2);
        assertThat(output).contains(why).doesNotContain("\tat org.", "BeanCreationException");
    }

    @Test
    void a_new_key_is_shown_once_beside_the_line_by_which_it_is_known() {
        Printed printed = Printed.by(
                "key",
                "create",
                "--name",
                "riverside",
                "--scopes",
                "claims:evaluate,rules:read",
                "--last-day",
                "2027-03-31");
        String key = printed.err().replaceAll("(?s).*(cl_\\S+).*", "$1");
        assertThat(printed.status()).isZero();
        assertThat(printed.out())
                .isEqualTo("riverside,claims:evaluate rules:read,2027-03-31,%s%n".formatted(ApiKey.hash(key)));
    }

    @Test
    void a_key_of_no_scope_is_not_made() {
        Printed printed = Printed.by("key", "create", "--name", "a", "--scopes", "claims:write");
        assertThat(printed.status()).isEqualTo(2);
        assertThat(printed.out()).isEmpty();
        assertThat(printed.err()).contains("claims:evaluate").doesNotContain("cl_");
    }

    @Test
    void keys_that_anyone_may_change_are_not_used(@TempDir Path folder, CapturedOutput output) throws Exception {
        Path file = Files.writeString(folder.resolve("keys.csv"), "name,scopes,last day,sha256\n");
        Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-rw-rw-"));
        int status = Commands.run(
                "serve",
                "--port",
                "0",
                "--rules-folder",
                "rules",
                "--logging.level.root=INFO",
                "--claimable.access.keys=" + file);
        assertThat(status).isEqualTo(2);
        assertThat(output).contains("chmod o-w");
    }
}
