package org.claimable.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimable.file.table.DateOrder;
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

    @Option(
            names = "--date-order",
            description =
                    "Which comes first in dates such as 5/7/2024: ${COMPLETION-CANDIDATES} (default: as each column shows).")
    private DateOrder dateOrder;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The time zone whose day a date with a time and a zone is (default: Europe/London).")
    private String zone;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "The sheet of claims in a workbook, or * for all sheets that hold claims.")
    private String sheet;

    @Option(
            names = "--columns",
            paramLabel = "COLUMNS",
            description = "Which heading of your file is which column: Person=Client no;Achieved on=Date.")
    private String columns;

    /** The options, for those who gave some where they do not belong. */
    static final String ALL =
            "--on-error, --individuals, --previously-counted, --commitments, --date-order, --zone, --sheet and --columns";

    private Choices decidedBy;

    /** Has people told apart in tables by the rule set and the way that the command line chooses. */
    TableOptions decidedBy(Choices choices) {
        decidedBy = choices;
        return this;
    }

    boolean areGiven() {
        return !chosen().isEmpty() || individuals != null || previouslyCounted != null || commitments != null;
    }

    /** The files of a cohort whose claims are given. */
    TableSubmission submission(byte[] claims) {
        return new TableSubmission(
                claims,
                content(individuals),
                content(previouslyCounted),
                content(commitments),
                null,
                chosenInAll(),
                TableOptions::option);
    }

    private Map<String, List<String>> chosenInAll() {
        Map<String, List<String>> chosen = chosen();
        if (decidedBy != null) {
            put(chosen, "references", decidedBy.references());
            put(chosen, "ruleSet", decidedBy.ruleSet());
        }
        return chosen;
    }

    private Map<String, List<String>> chosen() {
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        put(chosen, "onError", onError);
        put(chosen, "dateOrder", dateOrder);
        put(chosen, "zone", zone);
        put(chosen, "sheet", sheet);
        put(chosen, "columns", columns);
        return chosen;
    }

    private static void put(Map<String, List<String>> chosen, String name, Object value) {
        if (value != null) {
            chosen.put(name, List.of(value.toString()));
        }
    }

    /** The option that is a setting, such as --date-order for dateOrder. */
    private static String option(String setting) {
        return "--" + setting.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static byte[] content(Path file) {
        if (file != null && !Files.exists(file)) {
            throw new UnusableFileException("There is no file %s to go with it.".formatted(file));
        }
        return file == null ? null : CohortFile.content(file);
    }
}
