package org.claimable.bench.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimable.bench.contest.Cost;

/** A command as a user gives it: what it prints goes to a file, and what it and all that it started cost is measured from outside. */
final class Command {
    private static final String TIMED = "\"$@\" >\"$MEASURED_OUTPUT\"; status=$?; times; exit $status";
    private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s");
    private static final long BETWEEN = 20;

    private final List<String> words;

    Command(String... words) {
        this.words = List.of(words);
    }

    /** The same on one processor, or some: {@code 0} or {@code 0,1}. */
    Command on(String processors) {
        return after("taskset", "-c", processors);
    }

    private Command after(String... first) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(words);
        return new Command(all.toArray(String[]::new));
    }

    /** Whether a process can be kept to a processor here. */
    static boolean hasTaskset() {
        try {
            return new ProcessBuilder("taskset", "--version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Runs it; {@link IllegalStateException} where it ends with a status over 1, which says that not all is claimable. */
    Cost run(Path out) throws IOException, InterruptedException {
        return run(out, Map.of());
    }

    /** The same with more in its environment. */
    Cost run(Path out, Map<String, String> environment) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", TIMED, "sh"));
        command.addAll(words);
        Path errors = out.resolveSibling("errors.txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("MEASURED_OUTPUT", out.toString());
        long began = System.nanoTime();
        Process process = builder.start();
        long peak = 0;
        while (!process.waitFor(BETWEEN, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakKb(process.toHandle()));
        }
        double wall = (System.nanoTime() - began) / 1e9;
        if (process.exitValue() > 1) {
            throw new IllegalStateException("%s ended with status %d: %s"
                    .formatted(String.join(" ", words), process.exitValue(), Files.readString(errors)));
        }
        Files.deleteIfExists(errors);
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Cost(seconds(printed.lines().toList().get(1)), wall, 0, peak);
    }

    /** The CPU of a line such as 0m1.25s 0m0.10s. */
    private static double seconds(String times) {
        double seconds = 0;
        Matcher matcher = TIME.matcher(times);
        while (matcher.find()) {
            seconds += 60 * Double.parseDouble(matcher.group(1)) + Double.parseDouble(matcher.group(2));
        }
        return seconds;
    }

    /** The most memory that one of the processes begun by it has held, in kB. */
    private static long peakKb(ProcessHandle shell) {
        return shell.descendants().mapToLong(each -> peakKb(each.pid())).max().orElse(0);
    }

    private static long peakKb(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/%d/status".formatted(pid)))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException gone) {
            return 0;
        }
    }
}
