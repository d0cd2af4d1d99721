package org.claimable.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.claimable.file.table.OnError;
import org.claimable.file.table.TableSubmission;
import picocli.CommandLine.Option;

/** What is said of a cohort in tables: further files, and what becomes of rows that cannot be read. */
final class TableOptions {
    @Option(
            names = "--on-error",
            paramLabel = "fail|review",
            description = "Where rows of a table cannot be read: decide nothing (default), or put those for review.")
    private OnError onError;

    @Option(
            names = "--individuals",
            paramLabel = "FILE",
            description = "A .csv or .xlsx file of people, one row each: person, age, segments.")
    private Path individuals;

    @Option(
            names = "--previously-counted",
            paramLabel = "FILE",
            description = "A .csv or .xlsx file of what was counted before: person, outcome, achieved on.")
    private Path previouslyCounted;

    @Option(
            names = "--commitments",
            paramLabel = "FILE",
            description =
                    "A .csv or .xlsx file of what the contract promised: outcome, people, value, and a row Total.")
    private Path commitments;

    boolean areGiven() {
        return onError != null || individuals != null || previouslyCounted != null || commitments != null;
    }

    /** The files of a cohort whose claims are given. */
    TableSubmission submission(byte[] claims) {
        Map<String, List<String>> chosen = onError == null ? Map.of() : Map.of("onError", List.of(onError.name()));
        return new TableSubmission(
                claims, content(individuals), content(previouslyCounted), content(commitments), null, chosen);
    }

    private static byte[] content(Path file) {
        if (file != null && !Files.exists(file)) {
            throw new UnusableFileException("There is no file %s to go with it.".formatted(file));
        }
        return file == null ? null : CohortFile.content(file);
    }
}
