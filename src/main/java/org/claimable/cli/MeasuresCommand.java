package org.claimable.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.claimable.cli.CheckedOutput.LostOutputException;
import org.claimable.cli.CohortFile.UnusableFileException;
import org.claimable.cli.CohortFile.UnusableInput;
import org.claimable.cli.Text.Colours;
import org.claimable.file.annotated.MeasuresCsv;
import org.claimable.file.annotated.MeasuresWorkbook;
import org.claimable.file.json.MeasuresReader;
import org.claimable.file.json.MeasuresWriter;
import org.claimable.file.json.MeasuresWriter.Answered;
import org.claimable.file.table.MeasurePart;
import org.claimable.file.table.MeasureSetting;
import org.claimable.file.table.MeasuresFiles;
import org.claimable.file.table.MeasuresFiles.SentFile;
import org.claimable.file.table.MeasuresSubmission;
import org.claimable.file.table.MeasuresSubmission.Reader;
import org.claimable.method.catalogue.NamedFor;
import org.claimable.method.evaluation.Library;
import org.claimable.method.rulebook.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts figures of outputs together. */
@Command(
        name = "measures",
        description =
                "Put figures of outputs together, such as calls, parcels, hours and homes: by month, space and organisation.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the figures were put together",
            "2:the input cannot be used; each mistake is said with its place",
            LostOutputException.LOST_STATUS,
            LostOutputException.CLOSED_STATUS
        })
final class MeasuresCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "One or several .csv or .xlsx files, one row a figure (measure, month, organisation, space, amount), or one .json file"
                            + " as the API takes it (see docs/measures.md).")
    private List<Path> files;

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day of evaluation (default: today).")
    private String asOf;

    @Option(
            names = "--view",
            paramLabel = "VIEW",
            description =
                    "FULL, or SHARED for passing on: nobody is named, and nothing of too few organisations is shown"
                            + " (default: FULL).")
    private String view;

    @Option(
            names = "--gross-up-by",
            paramLabel = "MEASURE",
            description =
                    "Estimate for a population, by the measure that says how much of it is covered, such as homes-managed.")
    private String grossUpBy;

    @Option(names = "--population", paramLabel = "NUMBER", description = "The population to estimate for.")
    private String population;

    @Option(names = "--rule-set", paramLabel = "ID", description = "The rule set whose measures hold (default: uksvb).")
    private String ruleSet;

    @Option(
            names = "--organisation",
            paramLabel = "NAME",
            description =
                    "Whose the figures are of tables without a column for the organisation (default: the name of the sheet or file).")
    private String organisation;

    @Option(names = "--reference", paramLabel = "TEXT", description = "What you call this, for the answer.")
    private String reference;

    @Option(names = "--json", description = "Print the answer of the API instead of the report.")
    private boolean json;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description =
                    "Also write the answer to a .json or .csv file, or to an .xlsx workbook with charts of the months.")
    private Path output;

    @Mixin
    private LibraryOptions rules;

    @Override
    public Integer call() throws IOException {
        PrintStream out = Commands.out();
        PrintStream err = Commands.err();
        MeasuresFile written = output == null ? null : new MeasuresFile(output);
        Object input = files.size() == 1 ? files.get(0) : "The files";
        try {
            for (Path file : files) {
                CohortFile.require(file);
                CohortFile.requireKnown(file);
            }
            if (written != null) {
                written.requireOtherThan(files);
            }
            Answered answered = answered(err);
            if (written != null) {
                written.write(answered);
            }
            print(answered, out);
            return 0;
        } catch (RuntimeException fault) {
            return new UnusableInput(fault).print(input, rules.folder(), "put together", err);
        } finally {
            out.flush();
        }
    }

    private Answered answered(PrintStream err) {
        try (Library loaded = rules.load()) {
            MeasuresSubmission submission = submission(loaded);
            if (submission.isOfTables()) {
                CohortFile.print(submission.notes(), err);
            }
            RuleSet ruleSet = loaded.evaluator(submission.request().ruleSet())
                    .orElseThrow()
                    .ruleSet();
            return Answered.of(submission.request(), ruleSet, submission.notes());
        }
    }

    private MeasuresSubmission submission(Library library) {
        MeasuresFiles sent = MeasuresFiles.NONE;
        for (Path file : files) {
            byte[] content = CohortFile.content(file);
            if (CohortFile.isJson(Text.smallName(file), content)) {
                requireAlone();
                return MeasuresSubmission.of(
                        MeasuresReader.read(new ByteArrayInputStream(content), library, Commands.today()));
            }
            sent = sent.and(MeasurePart.FIGURES, new SentFile(Text.name(file), content));
        }
        return MeasuresSubmission.read(
                sent, chosen(), new Reader(NamedFor.COMMANDS, library, Commands.today(), Integer.MAX_VALUE));
    }

    private void requireAlone() {
        if (files.size() > 1) {
            throw new UnusableFileException("One is JSON, which says all in one file: give it alone.");
        }
        if (!chosen().isEmpty()) {
            throw new UnusableFileException("It is JSON, which says all in one file: leave out %s."
                    .formatted(String.join(
                            ", ",
                            Arrays.stream(MeasureSetting.values())
                                    .map(MeasureSetting::flag)
                                    .toList())));
        }
    }

    private Map<String, List<String>> chosen() {
        Map<MeasureSetting, String> given = new LinkedHashMap<>();
        given.put(MeasureSetting.AS_OF, asOf);
        given.put(MeasureSetting.VIEW, view);
        given.put(MeasureSetting.GROSS_UP_BY, grossUpBy);
        given.put(MeasureSetting.POPULATION, population);
        given.put(MeasureSetting.RULE_SET, ruleSet);
        given.put(MeasureSetting.ORGANISATION, organisation);
        given.put(MeasureSetting.REFERENCE, reference);
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        given.forEach((setting, text) -> {
            if (text != null) {
                chosen.put(setting.title(), List.of(text));
            }
        });
        return chosen;
    }

    private void print(Answered answered, PrintStream out) {
        if (json) {
            MeasuresWriter.write(answered, out);
            out.println();
        } else {
            new MeasuresReport(answered, out, Colours.ofTerminal()).print();
        }
    }

    /** The file that an answer is written to, in what the ending of its name says. */
    record MeasuresFile(Path file) {
        /** Fails where it cannot be written, or is a file that is read. */
        void requireOtherThan(List<Path> inputs) {
            NewFile written = new NewFile(file).requireEnding(".json", ".csv", ".xlsx");
            inputs.forEach(written::requireOtherThan);
        }

        void write(Answered answered) {
            new NewFile(file).write(stream -> {
                if (name().endsWith(".csv")) {
                    MeasuresCsv.write(answered, stream);
                } else if (name().endsWith(".xlsx")) {
                    MeasuresWorkbook.write(answered, stream);
                } else {
                    MeasuresWriter.write(answered, stream);
                }
            });
        }

        private String name() {
            return Text.smallName(file);
        }
    }
}
