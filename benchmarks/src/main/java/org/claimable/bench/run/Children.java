package org.claimable.bench.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimable.bench.contest.Contest;
import org.claimable.bench.contest.Cost;

/** Starts processes of their own, one after the other. */
final class Children {
    /** The program that runs this. */
    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final List<String> options;

    /** With options of the Java machine that every process is given. */
    Children(String... options) {
        this.options = List.of(options);
    }

    /** Does the work one way and says what it cost. */
    Sample run(Way way, Path in, Path out, int rounds) throws IOException, InterruptedException {
        List<String> printed = java(
                Contest.class,
                way.contestant(),
                in.toString(),
                out.toString(),
                String.valueOf(way.threads()),
                String.valueOf(rounds));
        return new Sample(cost(printed, "whole: "), cost(printed, "steady: "));
    }

    /** The same with so many rounds of another file before, and one round of the file itself, which alone is measured. */
    Sample runWarmed(Way way, Path warm, int rounds, Path in, Path out) throws IOException, InterruptedException {
        List<String> printed = java(
                Contest.class,
                way.contestant(),
                in.toString(),
                out.toString(),
                String.valueOf(way.threads()),
                String.valueOf(rounds),
                warm.toString());
        return new Sample(cost(printed, "whole: "), cost(printed, "steady: "));
    }

    private static Cost cost(List<String> printed, String head) {
        return printed.stream()
                .filter(line -> line.startsWith(head))
                .map(line -> Cost.parse(line.substring(head.length())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No line begins with %s: %s".formatted(head, printed)));
    }

    /** Runs a class of the benchmarks and gives the lines that it printed. */
    List<String> java(Class<?> program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(options);
        command.add("-Dlogback.configurationFile=logback-cli.xml");
        command.add("-Dclaimable.rules.compiled=target/bench/rules");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        return run(command, 0);
    }

    /** Runs a command and gives the lines that it printed; {@link IllegalStateException} where it ends with a higher status. */
    static List<String> run(List<String> command, int highest) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status > highest) {
            String program = command.get(command.indexOf("-cp") < 0 ? 0 : command.indexOf("-cp") + 2);
            throw new IllegalStateException("%s ended with status %d.".formatted(program, status));
        }
        return printed.lines().toList();
    }
}
