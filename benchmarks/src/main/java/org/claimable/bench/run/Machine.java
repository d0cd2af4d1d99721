package org.claimable.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.kie.api.KieServices;

/** Where and with what was measured. */
final class Machine {
    private Machine() {}

    /** A table of it, as of the day of a clock. */
    static String describe(Clock clock) throws IOException, InterruptedException, SQLException {
        return new MarkdownTable("Measured", "")
                .row("on", LocalDate.now(clock).toString())
                .row("of commit", commit())
                .row("processor", "%d x %s".formatted(Runtime.getRuntime().availableProcessors(), processor()))
                .row("memory", line("/proc/meminfo", "MemTotal"))
                .row("system", System.getProperty("os.name") + " " + System.getProperty("os.version"))
                .row("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"))
                .row("Jackson", tools.jackson.core.json.PackageVersion.VERSION.toString())
                .row("DuckDB", version(DriverManager.getDriver("jdbc:duckdb:").getClass()))
                .row("Drools", version(KieServices.class))
                .toString();
    }

    private static String commit() throws IOException, InterruptedException {
        if (!Files.exists(Path.of(".git"))) {
            return "none: not a working copy";
        }
        boolean changed = !Children.run(
                        List.of(
                                "git",
                                "status",
                                "--porcelain",
                                "--untracked-files=no",
                                "--",
                                "src",
                                "benchmarks",
                                "rules"),
                        0)
                .isEmpty();
        String commit =
                Children.run(List.of("git", "rev-parse", "--short", "HEAD"), 0).get(0);
        return commit + (changed ? ", with changes" : "");
    }

    private static String processor() throws IOException {
        return line("/proc/cpuinfo", "model name");
    }

    private static String line(String file, String name) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("not known");
    }

    /** The version in the name of the file that a class is from. */
    private static String version(Class<?> type) {
        String jar = Path.of(
                        type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .getFileName()
                .toString();
        return jar.replaceAll(".*?-(\\d[\\w.]*)\\.jar", "$1");
    }
}
