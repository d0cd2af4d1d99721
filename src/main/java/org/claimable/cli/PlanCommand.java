package org.claimable.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimable.cli.CheckedOutput.LostOutputException;
import org.claimable.cli.CohortFile.UnusableInput;
import org.claimable.cli.SettingFlags.Choices;
import org.claimable.cli.Text.Colours;
import org.claimable.file.annotated.PlanWorkbook;
import org.claimable.file.document.HowDecided;
import org.claimable.file.document.PlanWords;
import org.claimable.file.document.Table;
import org.claimable.file.document.Table.Cell;
import org.claimable.file.json.EvaluationWriter;
import org.claimable.file.sheet.WrittenWorkbook.NoRoomException;
import org.claimable.method.canonical.CanonicalCohort;
import org.claimable.method.catalogue.PlanChoice;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Cohort;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Works out what would make the claims of a file claimable. */
@Command(
        name = "plan",
        description =
                "Work out what would make the claims of a file claimable: what to supply, who does it and what it would bring.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the plan was made",
            "2:the input cannot be used; each mistake is said with its place",
            LostOutputException.LOST_STATUS,
            LostOutputException.CLOSED_STATUS
        })
final class PlanCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            description =
                    "A .csv or .xlsx file, one row a claim (see docs/spreadsheets.md), or a .json file as the API takes it.")
    private Path file;

    private final SettingFlags chosen = SettingFlags.ofRecovery();

    @Mixin
    private final CommandSpec settings = chosen.spec();

    @Mixin
    private TableOptions tables;

    @Option(names = "--json", description = "Print the answer of the API, with the plan in it, instead of the report.")
    private boolean json;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Also write the plan to a .xlsx file, with a sheet for each provider.")
    private Path output;

    @Mixin
    private LibraryOptions rules;

    @Override
    public Integer call() throws IOException {
        PrintStream out = Commands.out();
        PrintStream err = Commands.err();
        Choices choices = new Choices(chosen.settings());
        tables.decidedBy(choices);
        try (Library loaded = rules.load()) {
            CohortFile.require(file);
            requireWritable();
            Cohort cohort = choices.applyTo(CohortFile.read(file, tables, loaded, err), loaded);
            Evaluation evaluation = CheckCommand.decided(planned(cohort), loaded);
            write(evaluation, err);
            if (json) {
                EvaluationWriter.write(evaluation, out);
                out.println();
            } else {
                new PlanReport(evaluation, Text.name(file), out, Colours.ofTerminal()).print();
            }
            return 0;
        } catch (RuntimeException fault) {
            return new UnusableInput(fault).print(file, rules.folder(), "planned for", err);
        } finally {
            out.flush();
        }
    }

    /** The cohort asking for a plan, by the last day that its file says where the command line says none. */
    private static Cohort planned(Cohort cohort) {
        return cohort.settings().plan() == null
                ? cohort.with(cohort.settings().with(Setting.PLAN, new PlanChoice(null)))
                : cohort;
    }

    private void requireWritable() {
        if (output != null) {
            new NewFile(output).requireEnding(".xlsx").requireOtherThan(file);
        }
    }

    private void write(Evaluation evaluation, PrintStream err) {
        if (output == null) {
            return;
        }
        try {
            new NewFile(output).write(stream -> PlanWorkbook.write(evaluation, stream));
        } catch (NoRoomException noRoom) {
            throw LostOutputException.of(output, noRoom.getMessage(), noRoom);
        }
        err.printf("Written to %s.%n", output);
    }

    /** Prints a plan for a reader: what it comes to, each step, what depends on the truth, and what nothing can put right. */
    private record PlanReport(Evaluation evaluation, String file, PrintStream out, Colours colours) {
        void print() {
            PlanWords words = new PlanWords(evaluation.plan());
            String reference = evaluation.cohort().reference();
            out.println(colours.bold(
                    "%s: %s".formatted(PlanWords.TITLE, Text.shown(reference == null ? file : reference))));
            ReportTables.notice(evaluation.valueSet(), out);
            words.words().forEach(each -> Text.wrap(out, "", each));
            steps(PlanWords.STEPS, words.steps());
            steps(PlanWords.DEPENDS, words.depends());
            steps(PlanWords.NEVER, words.never());
            String id = CanonicalCohort.decisionId(
                    evaluation.cohort(), evaluation.ruleSet(), evaluation.valueSet(), evaluation.asOf());
            ReportTables.facts(colours.bold(HowDecided.TITLE), HowDecided.of(evaluation, id), out);
        }

        /** Each row as a paragraph: its first cell, and the others with their titles beneath. */
        private void steps(String title, Table table) {
            if (table.rows().isEmpty()) {
                return;
            }
            out.printf("%n%s%n", colours.bold(title));
            for (int row = 0; row < table.rows().size(); row++) {
                List<Cell> cells = table.rows().get(row);
                Text.wrap(out, "  ", "%d. %s".formatted(row + 1, cells.get(0).text()));
                for (int at = 1; at < cells.size(); at++) {
                    Text.wrap(
                            out,
                            "     ",
                            "%s: %s"
                                    .formatted(
                                            table.columns().get(at).title(),
                                            cells.get(at).text()));
                }
            }
        }
    }
}
