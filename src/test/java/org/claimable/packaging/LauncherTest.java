package org.claimable.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./claimable} with a Java and a Maven that only note how they are called. */
class LauncherTest {
    private static final String NOTING = """
            #!/bin/sh
            noted="$(dirname "$0")/noted"
            echo "$* in $(pwd) with $(env | cut -d= -f1 | sort | tr '\\n' ' ')" >>"$noted"
            """;

    @TempDir
    private Path folder;

    private Path home;
    private Path programs;

    @BeforeEach
    void lay_out() throws IOException {
        home = Files.createDirectories(folder.resolve("a home"));
        programs = Files.createDirectories(folder.resolve("programs"));
        Files.createDirectories(home.resolve("src/main"));
        Files.writeString(home.resolve("pom.xml"), "");
        Files.writeString(home.resolve("openapi.yaml"), "");
        program(home.resolve("claimable"), Files.readString(Path.of("claimable")));
        program(home.resolve("mvnw"), "#!/bin/sh\n");
        program(programs.resolve("java"), NOTING);
    }

    private static void program(Path file, String text) throws IOException {
        assertThat(Files.writeString(file, text).toFile().setExecutable(true)).isTrue();
    }

    /** Runs it, and gives how Java was called since. */
    private List<String> run(String... arguments) throws Exception {
        Path noted = programs.resolve("noted");
        Files.deleteIfExists(noted);
        ProcessBuilder run = new ProcessBuilder(home.resolve("claimable").toString());
        run.command().addAll(List.of(arguments));
        run.environment().put("PATH", programs + ":" + System.getenv("PATH"));
        run.environment().put("CLAIMABLE_OPERATION_AUDITFILE", "/var/log/audit.json");
        run.environment().put("SERVER_ADDRESS", "0.0.0.0");
        run.environment().remove("CLAIMABLE_JAVA_OPTIONS");
        Process process =
                run.directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return Files.readAllLines(noted);
    }

    @Test
    void what_is_set_for_the_service_is_not_for_the_runs_by_which_it_is_built() throws Exception {
        List<String> calls = run("serve");
        List<String> ofBuild = calls.stream()
                .filter(each -> each.contains("-XX:ErrorFile=/dev/null"))
                .toList();
        assertThat(ofBuild)
                .hasSize(4)
                .allMatch(each -> each.contains(" in " + home.resolve("target/builds")))
                .noneMatch(each -> each.contains("CLAIMABLE_") || each.contains("SERVER_ADDRESS"));
        assertThat(ofBuild.get(0)).contains("-Dspring.context.exit=onRefresh").doesNotContain("ArchiveClassesAtExit");
        assertThat(ofBuild.get(3)).contains("/serve.jsa", "-Dclaimable.first-answers-alone=true", "serve --port 0 in ");
        assertThat(calls.get(calls.size() - 1))
                .contains("serve in " + folder, "CLAIMABLE_OPERATION_AUDITFILE", "SERVER_ADDRESS");
    }

    @Test
    void it_is_built_once_and_anew_after_a_change() throws Exception {
        assertThat(run("--version")).hasSizeGreaterThan(1);
        assertThat(run("--version")).singleElement().asString().contains("--version in " + folder);
        Path changed = Files.writeString(home.resolve("src/main/Changed.java"), "");
        assertThat(changed.toFile().setLastModified(System.currentTimeMillis() + TimeUnit.MINUTES.toMillis(1)))
                .isTrue();
        assertThat(run("--version")).hasSizeGreaterThan(1);
    }
}
