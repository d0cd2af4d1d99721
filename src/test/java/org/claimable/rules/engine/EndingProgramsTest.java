package org.claimable.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.claimable.hostile.HostileFile;
import org.claimable.hostile.HostileFile.Control;
import org.junit.jupiter.api.Test;

/** Rules that end the program, or never end, shown in programs of their own. */
class EndingProgramsTest {
    private static final int ENDED_BY_A_RULE = 66;

    /** Loops without a call: no list of classes or members stops them, only that a rule cannot hold one. */
    private static final List<String> LOOPS = List.of("rules/loop-for.drl", "rules/loop-while.drl");

    @Test
    void a_program_is_ended_only_where_nothing_stops_it() {
        List<String> endless = names(Control.ENDLESS);
        List<String> ending = names(Control.EXITS);
        List<CompletableFuture<Ran>> free =
                ending.stream().map(each -> start("free", List.of(each))).toList();
        CompletableFuture<Ran> loops = start("free", endless);
        CompletableFuture<Ran> guarded = start(
                "guarded", Stream.concat(ending.stream(), endless.stream()).toList());

        assertThat(free).extracting(each -> each.join().status()).containsOnly(ENDED_BY_A_RULE);
        assertThat(loops.join().said()).containsAll(said(endless, "endless")).endsWith("still there");
        assertThat(guarded.join().said())
                .containsAll(said(ending, "stopped"))
                .containsAll(said(LOOPS, "endless"))
                .containsAll(said(
                        endless.stream().filter(each -> !LOOPS.contains(each)).toList(), "stopped"))
                .endsWith("still there");
    }

    private static List<String> names(Control control) {
        return HostileFile.that(control).stream().map(HostileFile::name).toList();
    }

    private static List<String> said(List<String> names, String outcome) {
        return names.stream().map(name -> name + ": " + outcome).toList();
    }

    private static CompletableFuture<Ran> start(String how, List<String> names) {
        return CompletableFuture.supplyAsync(() -> run(how, names), work -> new Thread(work).start());
    }

    private static Ran run(String how, List<String> names) {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-Dclaimable.rules.compiled=target/compiled-rules",
                "-cp",
                System.getProperty("java.class.path"),
                HostileProgram.class.getName(),
                how));
        command.addAll(names);
        try {
            Process program =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(program.waitFor(), said.lines().toList());
        } catch (IOException failing) {
            throw new UncheckedIOException(failing);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private record Ran(int status, List<String> said) {}
}
