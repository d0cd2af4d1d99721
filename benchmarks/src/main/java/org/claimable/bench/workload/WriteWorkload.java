package org.claimable.bench.workload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.claimable.bench.tables.RuleTables;

/** Writes a workload to a folder: how many claims, how many a person, how they conflict. */
public final class WriteWorkload {
    private WriteWorkload() {}

    /** Arguments: the folder, claims, claims a person, conflicts. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Conflicts conflicts = Conflicts.valueOf(arguments[3].toUpperCase(Locale.ROOT));
        Shape shape = new Shape(Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]), conflicts);
        System.out.println(WorkloadFile.in(folder, RuleTables.of(Path.of("rules")), shape));
    }
}
