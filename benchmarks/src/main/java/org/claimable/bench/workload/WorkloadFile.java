package org.claimable.bench.workload;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimable.bench.tables.RuleTables;

/** A file of invented claims, written once for each shape. */
public final class WorkloadFile {
    private static final String HEADER = """
            {"asOf":"2026-06-01","valueSet":"example-values","options":{"yearBasis":"FINANCIAL",\
            "conflictPolicy":"HIGHEST_VALUE","rules":"%s"},"period":{"from":"2024-02-01"}}
            """;

    private WorkloadFile() {}

    /** The file of a shape in a folder, written now unless it is there. */
    public static Path in(Path folder, RuleTables tables, Shape shape) throws IOException {
        Path file = folder.resolve(shape.fileName());
        if (!Files.exists(file)) {
            Path part = folder.resolve(shape.fileName() + ".part");
            write(part, tables, shape);
            Files.move(part, file);
        }
        return file;
    }

    private static void write(Path file, RuleTables tables, Shape shape) throws IOException {
        PersonText person = new PersonText(new Deck(tables));
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER.formatted(shape.conflicts() == Conflicts.DENSE ? "WITH_INFERRED" : "PUBLISHED"));
            for (long number = 0; number < shape.people(); number++) {
                out.write(person.line(number, shape.claimsOf(number), shape.conflicts()));
            }
        }
    }
}
