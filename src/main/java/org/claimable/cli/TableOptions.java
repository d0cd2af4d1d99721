package org.claimable.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.claimable.cli.CohortFile.UnusableFileException;
import org.claimable.cli.SettingFlags.Choices;
import org.claimable.file.table.ReadAhead;
import org.claimable.file.table.TableFiles;
import org.claimable.file.table.TablePart;
import org.claimable.file.table.TableSubmission;
import org.claimable.method.catalogue.NamedFor;
import org.claimable.method.catalogue.Setting;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What is said of a cohort in tables: further files, and what becomes of rows that cannot be read. */
final class TableOptions {
    private final SettingFlags flags = SettingFlags.ofTables(Setting.ON_ERROR);
    private final SettingFlags furtherFlags = SettingFlags.ofTables(
            Setting.PREVIOUS_KIND, Setting.DATE_ORDER, Setting.ZONE, Setting.SHEET, Setting.COLUMNS);

    @Mixin
    private final CommandSpec settings = flags.spec();

    @Option(
            names = "--individuals",
            paramLabel = "FILE",
            description = "A .csv or .xlsx file of people, one row each: person, age, segments.")
    private Path individuals;

    @Option(
            names = "--previously-counted",
            paramLabel = "FILE",
            description =
                    "A .csv or .xlsx file of what was counted before: person, outcome, achieved on. Give it again for each further file.")
    private List<Path> previouslyCounted = List.of();

    @Option(
            names = "--previous",
            paramLabel = "FILE",
            description =
                    "The decided .csv or .xlsx file of an earlier check, to compare with; needs --previous-kind. Give it again for each further file.")
    private List<Path> previous = List.of();

    @Option(
            names = "--commitments",
            paramLabel = "FILE",
            description =
                    "A .csv or .xlsx file of what the contract promised: outcome, people, value, and a row Total; space, priority and rationale where there are any.")
    private Path commitments;

    @Option(
            names = "--spaces",
            paramLabel = "FILE",
            description = "A .csv or .xlsx file of community spaces, one row each: space, organisation, budget.")
    private Path spaces;

    @Option(
            names = "--figures",
            paramLabel = "FILE",
            description =
                    "A .csv or .xlsx file of figures of what was done, shown beside the outcomes (see docs/measures.md). Give it again for each further file.")
    private List<Path> figures = List.of();

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description =
                    "A .json file of what the API takes beside claims, such as a deadweight rate of your own or a whole value set. Options win over it.")
    private Path request;

    @Option(
            names = "--corrections",
            paramLabel = "FILE",
            description =
                    "A .csv or .xlsx file of cells of the claims to read as something else: sheet, row, column, was, is (see"
                            + " docs/spreadsheets.md).")
    private Path corrections;

    @Mixin
    private final CommandSpec furtherSettings = furtherFlags.spec();

    /** The options, for those who gave some where they do not belong. */
    static final String ALL =
            "--on-error, --individuals, --previously-counted, --previous, --previous-kind, --commitments, --spaces, --figures, --settings, --corrections, --date-order, --zone, "
                    + "--sheet and --columns";

    private Choices decidedBy;
    private ReadAhead ahead;

    /** Begins to read the one file of claims, where it is a workbook, before it is asked for. */
    void readAhead(Path file) {
        if (Text.smallName(file).endsWith(".xlsx")) {
            ahead = ReadAhead.of(file);
        }
    }

    /** The bytes of the one file of claims. */
    byte[] claims(Path file) {
        byte[] read = ahead == null ? null : ahead.content();
        return read == null ? CohortFile.content(file) : read;
    }

    /** Reads tables with the settings of the command line, which take precedence over those in the files. */
    TableOptions decidedBy(Choices choices) {
        decidedBy = choices;
        return this;
    }

    /** The rule set that the command line chooses, null for the one of the file. */
    String ruleSet() {
        return decidedBy == null ? null : decidedBy.settings().ruleSet();
    }

    boolean areGiven() {
        return !chosen().isEmpty()
                || individuals != null
                || !previouslyCounted.isEmpty()
                || arePrevious()
                || commitments != null
                || spaces != null
                || !figures.isEmpty()
                || request != null
                || corrections != null;
    }

    /** Whether there are results of earlier checks to compare with. */
    boolean arePrevious() {
        return !previous.isEmpty();
    }

    /** The files of a cohort whose claims are given. */
    TableSubmission submission(byte[] claims) {
        return submission(List.of(""), List.of(claims));
    }

    /** The files of a cohort whose claims are in several, each called by its name. */
    TableSubmission submission(List<String> names, List<byte[]> claims) {
        TableFiles files = TableFiles.NONE
                .ofClaims(names, claims)
                .with(ahead)
                .and(TablePart.INDIVIDUALS, content(individuals))
                .with(
                        TablePart.PREVIOUSLY_COUNTED,
                        previouslyCounted.stream().map(TableOptions::content).toList())
                .with(
                        TablePart.PREVIOUS,
                        previous.stream().map(TableOptions::content).toList())
                .and(TablePart.COMMITMENTS, content(commitments))
                .and(TablePart.SPACES, content(spaces))
                .with(
                        TablePart.FIGURES,
                        figures.stream().map(TableOptions::content).toList())
                .and(TablePart.SETTINGS, content(request))
                .and(TablePart.CORRECTIONS, content(corrections));
        return new TableSubmission(files, chosenInAll(), NamedFor.COMMANDS);
    }

    private Map<String, List<String>> chosenInAll() {
        Map<String, List<String>> chosen = chosen();
        if (decidedBy != null) {
            chosen.putAll(SettingFlags.texts(decidedBy.settings(), List.of(Setting.values())));
        }
        return chosen;
    }

    private Map<String, List<String>> chosen() {
        Map<String, List<String>> chosen = flags.texts();
        chosen.putAll(furtherFlags.texts());
        chosen.computeIfPresent(Setting.COLUMNS.title(), (name, texts) -> List.of(columns(texts.get(0))));
        return chosen;
    }

    /** The text of the columns, or that of the file which is named in its place. */
    private static String columns(String given) {
        Path file = Path.of(given);
        if (!Files.isRegularFile(file)) {
            if (given.contains("=")) {
                return given;
            }
            throw new UnusableFileException(
                    "--columns \"%s\" names no column, as in Person=Client no, and no file.".formatted(given));
        }
        String text = new String(content(file), StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static byte[] content(Path file) {
        if (file == null) {
            return null;
        }
        CohortFile.require(file);
        return CohortFile.content(file);
    }
}
