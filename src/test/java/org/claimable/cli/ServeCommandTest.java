package org.claimable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimable.CopiedRules;
import org.claimable.launch.SeparateService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ServeCommandTest {
    private static final String LOGGED = "--logging.level.root=INFO";

    @Test
    void the_service_does_not_start_on_broken_rules_and_says_every_mistake(
            @TempDir Path folder, CapturedOutput output) {
        CopiedRules.to(folder)
                .replace("uksvb/1-eligibility/evidence.drl", "evidence.metBefore", "evidence.metBefor")
                .replace("uksvb/parameters.csv", "adult-from-age,16", "adult-from-age,sixteen");
        int status = Commands.run("serve", "--port", "0", "--rules-folder", folder.toString(), LOGGED);
        assertThat(status).isEqualTo(2);
        assertThat(output)
                .contains("evidence.drl, line ", "parameters.csv, line 2", "Correct these mistakes")
                .doesNotContain("\tat org.", "BeanCreationException");
    }

    @Test
    void the_folder_of_rules_may_be_said_as_the_setting_too(@TempDir Path folder, CapturedOutput output) {
        CopiedRules.to(folder).replace("uksvb/parameters.csv", "adult-from-age,16", "adult-from-age,sixteen");
        assertThat(Commands.run("serve", "--port", "0", "--claimable.rules.folder=" + folder, LOGGED))
                .isEqualTo(2);
        assertThat(output).contains("reading the rules of " + folder, "parameters.csv, line 2");
    }

    private static int serve(String port, String... settings) {
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", port, "--rules-folder", "rules", LOGGED));
        arguments.addAll(List.of(settings));
        return Commands.run(arguments.toArray(String[]::new));
    }

    private static void assertOneExplanation(CapturedOutput output, String... words) {
        assertThat(output)
                .contains(words)
                .containsOnlyOnce("APPLICATION FAILED TO START")
                .doesNotContain("\tat org.", "'debug' enabled");
    }

    @Test
    void a_setting_that_cannot_be_read_is_named(CapturedOutput output) {
        assertThat(serve("0", "--claimable.limits.body=lots")).isEqualTo(2);
        assertOneExplanation(output, "claimable.limits.body", "\"lots\"");
    }

    @Test
    void a_port_that_another_program_has_is_named(CapturedOutput output) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(other.getLocalPort());
            assertThat(serve(port)).isEqualTo(1);
            assertOneExplanation(output, "Port " + port + " was already in use");
        }
    }

    @Test
    void it_gives_its_first_answers_alone_where_java_is_to_keep_their_classes() throws Exception {
        try (SeparateService service = SeparateService.quick(List.of("-Dclaimable.first-answers-alone=true"), LOGGED)) {
            assertThat(service.awaitEnd()).isZero();
            assertThat(service.output()).contains("is ready", "ending=decided", "claims=1");
        }
    }

    @Test
    void a_missing_folder_for_temporary_files_is_named(@TempDir Path folder) throws Exception {
        String missing = folder.resolve("missing").toString();
        try (SeparateService service = SeparateService.quick(List.of("-Djava.io.tmpdir=" + missing), LOGGED)) {
            assertThat(service.awaitEnd()).isEqualTo(1);
            assertThat(service.output())
                    .contains("No temporary file can be made in " + missing, "-Djava.io.tmpdir=FOLDER")
                    .doesNotContain("\tat org.");
        }
    }
}
