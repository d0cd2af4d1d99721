package org.claimable.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.claimable.cli.CheckedOutput.LostOutputException;
import org.claimable.cli.CohortFile.UnusableFileException;
import org.claimable.cli.CohortFile.UnusableInput;
import org.claimable.cli.NewFile.UnwritableFileException;
import org.claimable.file.template.ClaimsTemplate;
import org.claimable.file.template.MeasuresTemplate;
import org.claimable.method.evaluation.Library;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.files.Problems.RuleFileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes an empty table to fill in with claims, or with figures of outputs. */
@Command(
        name = "template",
        description =
                "Write an empty table to fill in with claims, or with figures: a workbook with lists to choose from, or a CSV file.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the table is written",
            "2:the rules cannot be used, or the file has a wrong name or is there already",
            LostOutputException.LOST_STATUS
        })
final class TemplateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The .xlsx or .csv file to write; it must not be there yet.")
    private Path file;

    @Option(names = "--rule-set", paramLabel = "ID", description = "The rule set that it is for (default: uksvb).")
    private String ruleSet = "uksvb";

    @Option(
            names = "--measures",
            description = "A table for figures of outputs instead of claims (see docs/measures.md).")
    private boolean measures;

    @Mixin
    private LibraryOptions rules;

    @Override
    public Integer call() {
        PrintStream err = Commands.err();
        try {
            requireNew();
            byte[] template = template();
            new NewFile(file).write(stream -> stream.write(template));
            err.printf("Written to %s.%n", file);
            return 0;
        } catch (UnwritableFileException | UnusableFileException refused) {
            err.println(refused.getMessage());
        } catch (RuleFileException mistakes) {
            UnusableInput.print(mistakes, rules.folder(), err);
        }
        return Commands.BAD_INPUT;
    }

    private void requireNew() {
        new NewFile(file).requireEnding(".xlsx", ".csv").requirePlace();
        if (Files.exists(file)) {
            throw new UnwritableFileException(file, "It is there already, maybe filled in. Give another name.");
        }
    }

    private byte[] template() {
        try (Library library = rules.load()) {
            RuleSet made = library.evaluator(ruleSet)
                    .orElseThrow(() -> new UnusableFileException("No rule set %s is loaded. Loaded: %s."
                            .formatted(
                                    ruleSet,
                                    String.join(
                                            ", ",
                                            library.evaluators().stream()
                                                    .map(each -> each.ruleSet().id())
                                                    .toList()))))
                    .ruleSet();
            if (measures) {
                return isWorkbook() ? MeasuresTemplate.workbook(made) : MeasuresTemplate.csv();
            }
            return isWorkbook() ? ClaimsTemplate.workbook(made) : ClaimsTemplate.csv(made);
        }
    }

    private boolean isWorkbook() {
        return name().endsWith(".xlsx");
    }

    private String name() {
        return Text.smallName(file);
    }
}
