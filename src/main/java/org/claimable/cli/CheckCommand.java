package org.claimable.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.claimable.cli.CheckedOutput.LostOutputException;
import org.claimable.cli.CohortFile.UnusableFileException;
import org.claimable.cli.CohortFile.UnusableInput;
import org.claimable.cli.NewFile.UnwritableFileException;
import org.claimable.cli.SettingFlags.Choices;
import org.claimable.cli.StreamedCheck.StreamedTable;
import org.claimable.cli.Text.Colours;
import org.claimable.file.annotated.AnnotatedCsv;
import org.claimable.file.annotated.AnnotatedWorkbook;
import org.claimable.file.document.SourceFile;
import org.claimable.file.json.EvaluationWriter;
import org.claimable.file.json.EvaluationWriter.Conclusion;
import org.claimable.file.json.StreamHeader;
import org.claimable.file.large.LargeTable;
import org.claimable.file.sheet.WrittenWorkbook.NoRoomException;
import org.claimable.method.claim.Cohort;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.evaluation.Deadline;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.Library;
import org.claimable.method.recovery.Recovery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides the claims of a file and prints what is claimable, what is not, and why. */
@Command(
        name = "check",
        description =
                "Decide the claims of a CSV, Excel or JSON file, and print what is claimable and why the rest is not.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every claim is claimable",
            "1:some claims are not, or are for review",
            "2:the input cannot be used; each mistake is said with its place",
            "3:some lines of a stream could not be decided; each says why in its place",
            LostOutputException.LOST_STATUS,
            LostOutputException.CLOSED_STATUS
        })
final class CheckCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "A .csv or .xlsx file, one row a claim (see docs/spreadsheets.md), or several of them with claims of one cohort; or a .json file"
                            + " as the API takes it; with --stream also .ndjson, any of them but workbooks packed by gzip (.gz), or - for the standard input.")
    private List<Path> files;

    private static final Duration LONGEST_PLAN = Duration.ofMinutes(10);

    private final SettingFlags chosen = SettingFlags.ofClaims();

    @Mixin
    private final CommandSpec settings = chosen.spec();

    @Option(
            names = "--stream",
            description =
                    "Decide a file of any size in little memory: .ndjson, one person a line, into a line of decisions for each;"
                            + " .csv into the same rows with what was decided of each (to --output, or printed).")
    private boolean stream;

    @Mixin
    private StreamOptions streamed;

    @Option(
            names = "--threads",
            paramLabel = "NUMBER",
            description = "How many threads decide a stream (default: as many as there are processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private TableOptions tables;

    @Option(names = "--json", description = "Print the answer of the API instead of the report.")
    private boolean json;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Also write the decided claims to a .xlsx, .csv or .json file.")
    private Path output;

    @Mixin
    private CorrectedOutputs corrected;

    @Mixin
    private LibraryOptions rules;

    @Override
    public Integer call() throws IOException {
        PrintStream out = Commands.out();
        PrintStream err = Commands.err();
        if (!areUsable(err)) {
            return Commands.BAD_INPUT;
        }
        tables.decidedBy(choices());
        if (!stream && files.size() == 1) {
            tables.readAhead(files.get(0));
        }
        try (Library loaded = rules.load()) {
            if (corrected.areWished()) {
                refuse(stream, "A streamed file is not written again: leave out %s.".formatted(CorrectedOutputs.ALL));
                refuse(
                        files.size() > 1,
                        "Corrections are written of one file: leave out %s.".formatted(CorrectedOutputs.ALL));
                corrected.write(files.get(0), tables, loaded, err);
            }
            if (stream) {
                return streamed(loaded, out, err);
            }
            Evaluation evaluation = evaluate(loaded, err);
            Conclusion conclusion = Conclusion.of(evaluation);
            write(conclusion, err);
            print(conclusion, out);
            boolean all = evaluation.decisions().stream().allMatch(each -> each.verdict() == Verdict.CLAIMABLE);
            return all ? 0 : 1;
        } catch (RuntimeException fault) {
            return new UnusableInput(fault).print(named(), rules.folder(), "decided", err);
        } finally {
            out.flush();
        }
    }

    private Object named() {
        boolean isInput = files.size() == 1 && StreamSource.isStandardInput(files.get(0));
        return isInput
                ? "The standard input"
                : files.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    /** Whether both files can be used, before anything that takes time; else what is wrong is printed. */
    private boolean areUsable(PrintStream err) {
        Object named = named();
        try {
            refuse(!stream && streamed.areGiven(), "%s are for a stream: add --stream.".formatted(StreamOptions.ALL));
            for (Path file : files) {
                named = StreamSource.isStandardInput(file) ? "The standard input" : file;
                requireReadable(file);
            }
            if (output != null) {
                requireWritable();
            }
            for (Path file : files) {
                corrected.requireWritable(file);
            }
            return true;
        } catch (UnusableFileException unusable) {
            err.printf("%s cannot be read. %s%n", named, unusable.getMessage());
        } catch (UnwritableFileException unwritable) {
            err.println(unwritable.getMessage());
        }
        return false;
    }

    private void requireReadable(Path file) {
        if (!StreamSource.isStandardInput(file)) {
            CohortFile.require(file);
        } else if (!stream) {
            throw new UnusableFileException("It is read with --stream alone: add --stream, or name a file.");
        }
    }

    private void requireWritable() {
        if (!ending().matches("xlsx|csv|json")) {
            throw new UnwritableFileException(output, "Its name must end in .xlsx, .csv or .json.");
        }
        files.forEach(new NewFile(output)::requireOtherThan);
    }

    private int streamed(Library library, PrintStream out, PrintStream err) throws IOException {
        refuse(threads < 1, "--threads must be at least 1.");
        try (StreamSource source = StreamSource.open(files, Path.of(System.getProperty("java.io.tmpdir")))) {
            return streamed(source, library, out, err);
        }
    }

    private int streamed(StreamSource source, Library library, PrintStream out, PrintStream err) throws IOException {
        UnaryOperator<Cohort> choices = header -> choices().applyTo(header, library);
        if (!source.isTable()) {
            UnaryOperator<StreamHeader> header = read -> streamed.applyTo(read, choices.apply(read.terms()));
            refuse(tables.areGiven(), "Its header says all: leave out %s.".formatted(TableOptions.ALL));
            refuse(output != null, "The decisions on a .ndjson file are printed: leave out --output, and add > FILE.");
            return new StreamedCheck(source, library, Commands.today(), header, threads).run(out, err);
        }
        refuse(
                tables.arePrevious(),
                "A streamed table is not compared with earlier checks: leave out --previous and --previous-kind. "
                        + "What they counted can be given with --previously-counted.");
        refuse(
                streamed.areGiven(),
                "A table may have its rows in any order: leave out %s.".formatted(StreamOptions.ALL));
        refuse(json, "--json prints one answer; a streamed table is written as CSV. Leave it out.");
        refuse(
                chosen.settings().ruleCoverage(),
                "A streamed table is written as CSV, which has no room for every rule: leave out --trace and --rule-coverage.");
        LargeTable.TableTerms terms = new LargeTable.TableTerms(library, choices, Commands.today());
        return new StreamedTable(source.table(), output, tables, terms, threads).run(out, err);
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new UnusableFileException(why);
        }
    }

    private Choices choices() {
        return new Choices(chosen.settings());
    }

    private Evaluation evaluate(Library library, PrintStream err) {
        Cohort cohort = choices().applyTo(CohortFile.read(files, tables, library, err), library);
        return decided(cohort, library);
    }

    /** A cohort decided, with a plan where it asks for one. */
    static Evaluation decided(Cohort cohort, Library library) {
        Evaluator evaluator = library.evaluator(cohort.ruleSet()).orElseThrow();
        LocalDate asOf = cohort.asOf() == null ? Commands.today() : cohort.asOf();
        Evaluation evaluation = evaluator.evaluate(cohort, library.values(cohort.settings()), asOf);
        return Recovery.of(evaluator, evaluation, Deadline.in(LONGEST_PLAN));
    }

    private void print(Conclusion conclusion, PrintStream out) {
        if (json) {
            EvaluationWriter.write(conclusion, out);
            out.println();
        } else {
            new CheckReport(conclusion, CohortFile.names(files), out, Colours.ofTerminal()).print();
        }
    }

    /** Writes an evaluation where one is to be written, and says where. */
    private void write(Conclusion conclusion, PrintStream err) {
        if (output == null) {
            return;
        }
        try {
            new NewFile(output).write(content(conclusion));
        } catch (NoRoomException noRoom) {
            throw LostOutputException.of(output, noRoom.getMessage(), noRoom);
        }
        err.printf("Written to %s.%n", output);
    }

    private NewFile.Content content(Conclusion conclusion) {
        return switch (ending()) {
            case "xlsx" ->
                stream -> AnnotatedWorkbook.write(
                        conclusion, SourceFile.of(CohortFile.names(files), CohortFile.contents(files)), stream);
            case "csv" -> stream -> AnnotatedCsv.write(conclusion, stream);
            default -> stream -> EvaluationWriter.write(conclusion, stream);
        };
    }

    private String ending() {
        String name = Text.smallName(output);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
