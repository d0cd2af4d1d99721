package org.claimable.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimable.claim.Cohort;
import org.claimable.claim.TableNote;
import org.claimable.evaluation.Library;
import org.claimable.file.json.CohortReader;
import org.claimable.file.table.TableCohortReader;

/** A cohort in a file, by the ending of its name. */
final class CohortFile {
    private static final List<String> TABLES = List.of(".csv", ".xlsx", ".tsv", ".txt");

    private CohortFile() {}

    /** The cohort of a file; what a reader should know of the reading is printed to {@code notes}. */
    static Cohort read(Path file, Library library, PrintStream notes) {
        return read(file, new TableOptions(), library, notes);
    }

    /** The cohort of a file, read as options say where it is a table. */
    static Cohort read(Path file, TableOptions options, Library library, PrintStream notes) {
        String name = FileName.small(file);
        if (TABLES.stream().anyMatch(name::endsWith)) {
            Cohort cohort = TableCohortReader.read(options.submission(content(file)), library);
            print(cohort.table().notes(), notes);
            return cohort;
        }
        if (!name.endsWith(".json")) {
            throw new UnusableFileException("Its name must end in .csv, .xlsx, .tsv, .txt or .json.");
        }
        if (options.areGiven()) {
            throw new UnusableFileException(
                    "It is JSON, which says all in one file: leave out --on-error, --individuals, "
                            + "--previously-counted and --commitments.");
        }
        return CohortReader.read(new ByteArrayInputStream(content(file)), library);
    }

    /** Prints what a reader should know of the reading. */
    static void print(List<TableNote> notes, PrintStream err) {
        notes.forEach(note -> err.printf("Note, %s: %s%n", Text.shown(note.place()), Text.shown(note.message())));
    }

    /** Fails where there is no such file, or a folder, before anything that takes time. */
    static void require(Path file) {
        if (!Files.exists(file)) {
            throw new UnusableFileException("There is no such file.");
        }
        if (Files.isDirectory(file)) {
            throw new UnusableFileException("It is a folder. Name a file in it.");
        }
    }

    static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UnusableFileException("It cannot be opened: is it a file, and may you read it?");
        }
    }
}
