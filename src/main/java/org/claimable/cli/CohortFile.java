package org.claimable.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.claimable.claim.Cohort;
import org.claimable.claim.Deadweight;
import org.claimable.claim.Options;
import org.claimable.claim.Period;
import org.claimable.evaluation.Library;
import org.claimable.file.csv.CsvCohortReader;
import org.claimable.file.json.CohortReader;

/** A cohort in a file, by the ending of its name. */
final class CohortFile {
    private CohortFile() {}

    /** The cohort of a file; what a reader should know of the reading is printed to {@code notes}. */
    static Cohort read(Path file, Library library, PrintStream notes) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return CohortReader.read(new ByteArrayInputStream(content(file)), library);
        }
        if (name.endsWith(".csv")) {
            CsvCohortReader.Claims table = CsvCohortReader.read(content(file));
            if (!table.unusedColumns().isEmpty()) {
                notes.printf("Columns that were not read: %s.%n", Text.shown(String.join(", ", table.unusedColumns())));
            }
            return new Cohort(
                    null,
                    Period.OPEN,
                    Options.UNCHOSEN,
                    null,
                    null,
                    null,
                    null,
                    Deadweight.DEFAULT,
                    null,
                    table.individuals(),
                    table.claims(),
                    List.of());
        }
        throw new UnusableFileException("Its name must end in .csv or .json.");
    }

    /** Fails where there is no such file, before anything that takes time. */
    static void require(Path file) {
        if (!Files.exists(file)) {
            throw new UnusableFileException("There is no such file.");
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UnusableFileException("It cannot be opened: is it a file, and may you read it?");
        }
    }
}
