package org.claimable.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.claimable.cli.CohortFile.UnusableFileException;
import org.claimable.cli.NewFile.UnwritableFileException;
import org.claimable.file.document.Count;
import org.claimable.file.table.CorrectedTable;
import org.claimable.method.evaluation.Library;
import picocli.CommandLine.Option;

/** The file of claims as it was corrected, and what was changed in it, written to be kept or sent back. */
final class CorrectedOutputs {
    static final String ALL = "--corrected-file and --correction-log";

    @Option(
            names = "--corrected-file",
            paramLabel = "FILE",
            description =
                    "Also write the file of claims with its corrections to FILE, before it is decided: a CSV file as .csv, a workbook as .xlsx.")
    private Path file;

    @Option(
            names = "--correction-log",
            paramLabel = "FILE",
            description =
                    "Also write what was corrected to a .csv file, one row a cell: sheet, row, claim, column, was, is.")
    private Path log;

    boolean areWished() {
        return file != null || log != null;
    }

    /** Fails where a file cannot be written, before anything that takes time. */
    void requireWritable(Path claims) {
        for (Path each : files()) {
            new NewFile(each).requireOtherThan(claims);
        }
        if (log != null) {
            new NewFile(log).requireEnding(".csv");
        }
    }

    private List<Path> files() {
        return file == null ? log == null ? List.of() : List.of(log) : log == null ? List.of(file) : List.of(file, log);
    }

    /** Writes those that are wished for, and says where. */
    void write(Path claims, TableOptions tables, Library library, PrintStream err) {
        byte[] content = CohortFile.content(claims);
        if (CohortFile.isJson(Text.smallName(claims), content)) {
            throw new UnusableFileException("It is JSON and no table: leave out %s.".formatted(ALL));
        }
        CorrectedTable corrected = CorrectedTable.of(tables.submission(content), library);
        if (file != null) {
            String ending = corrected.isWorkbook() ? ".xlsx" : ".csv";
            if (!Text.smallName(file).endsWith(ending)) {
                throw new UnwritableFileException(
                        file, "It is in the form of the file of claims: its name must end in %s.".formatted(ending));
            }
            new NewFile(file).write(corrected::writeFile);
            err.printf("The corrected file is written to %s.%n", file);
        }
        if (log != null) {
            new NewFile(log).write(corrected::writeLog);
            err.printf(
                    "What was corrected is written to %s: %s.%n",
                    log, Count.of(corrected.cells().size(), "cell", "cells"));
        }
    }
}
