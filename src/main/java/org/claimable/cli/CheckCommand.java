package org.claimable.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.claimable.claim.Cohort;
import org.claimable.decision.Decision.Verdict;
import org.claimable.evaluation.Evaluation;
import org.claimable.evaluation.Evaluator;
import org.claimable.evaluation.Library;
import org.claimable.file.json.EvaluationWriter;
import org.claimable.file.large.LargeTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides the claims of a file and prints what stands, what does not, and why. */
@Command(
        name = "check",
        description =
                "Decide the claims of a CSV, Excel or JSON file, and print what stands and why the rest does not.",
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
            paramLabel = "FILE",
            description =
                    "A .csv or .xlsx file, one row a claim (see docs/spreadsheets.md), or a .json file as the API takes it.")
    private Path file;

    private final SettingFlags chosen = SettingFlags.ofClaims();

    @Mixin
    private final CommandSpec settings = chosen.spec();

    @Option(
            names = "--stream",
            description =
                    "Decide a file of any size in little memory: .ndjson, one person a line, into a line of decisions for each;"
                            + " .csv into the same rows with what was decided of each (to --output, or printed).")
    private boolean stream;

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
    private LibraryOptions rules;

    @Override
    public Integer call() throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        CheckedFiles files = new CheckedFiles(file, output);
        if (!files.areUsable(err)) {
            return Commands.BAD_INPUT;
        }
        tables.decidedBy(choices());
        try (Library loaded = rules.load()) {
            if (stream) {
                return streamed(loaded, out, err);
            }
            Evaluation evaluation = evaluate(loaded, err);
            files.write(evaluation, err);
            print(evaluation, out);
            boolean all = evaluation.decisions().stream().allMatch(each -> each.verdict() == Verdict.CLAIMABLE);
            return all ? 0 : 1;
        } catch (RuntimeException fault) {
            return new Unusable(fault).print(file, rules.folder(), "decided", err);
        } finally {
            out.flush();
        }
    }

    private int streamed(Library library, PrintStream out, PrintStream err) throws IOException {
        if (threads < 1) {
            throw new UnusableFileException("--threads must be at least 1.");
        }
        UnaryOperator<Cohort> choices = header -> choices().applyTo(header, library);
        if (!StreamedTable.isTable(file)) {
            if (tables.areGiven()) {
                throw new UnusableFileException("Its header says all: leave out %s.".formatted(TableOptions.ALL));
            }
            if (output != null) {
                throw new UnusableFileException(
                        "The decisions on a .ndjson file are printed: leave out --output, and add > FILE.");
            }
            return new StreamedCheck(file, library, Commands.today(), choices, threads).run(out, err);
        }
        if (json) {
            throw new UnusableFileException(
                    "--json prints one answer; a streamed table is written as CSV. Leave it out.");
        }
        LargeTable.TableTerms terms = new LargeTable.TableTerms(library, choices, Commands.today());
        return new StreamedTable(file, output, tables, terms, threads).run(out, err);
    }

    private Choices choices() {
        return new Choices(chosen.settings());
    }

    private Evaluation evaluate(Library library, PrintStream err) {
        Cohort cohort = choices().applyTo(CohortFile.read(file, tables, library, err), library);
        Evaluator evaluator = library.evaluator(cohort.ruleSet()).orElseThrow();
        return evaluator.evaluate(
                cohort, library.values(cohort.settings()), cohort.asOf() == null ? Commands.today() : cohort.asOf());
    }

    private void print(Evaluation evaluation, PrintStream out) {
        if (json) {
            EvaluationWriter.write(evaluation, out);
            out.println();
        } else {
            new Report(evaluation, FileName.of(file), out, Colours.ofTerminal()).print();
        }
    }
}
