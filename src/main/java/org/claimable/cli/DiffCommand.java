package org.claimable.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimable.comparison.Comparison;
import org.claimable.file.json.ComparisonWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what changes from one rule set to another, and what that does to the claims of some files. */
@Command(
        name = "diff",
        description =
                "Say in words what changes from OLD to NEW, and with --cohort which claims come out otherwise, by "
                        + "which rule, with totals before and after.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:nothing changes",
            "1:something changes",
            "2:the rules or a cohort cannot be used; each mistake is said with its place",
            LostOutputException.LOST_STATUS,
            LostOutputException.CLOSED_STATUS
        },
        footer = {
            "",
            "To compare with an earlier version of the rules, check it out beside this one:",
            "  git worktree add /tmp/earlier <version>",
            "  ./claimable rules diff /tmp/earlier/rules/uksvb rules/uksvb",
            "",
            "To try a change, copy the folder rules and change the copy."
        })
final class DiffCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description =
                    "The folder of a rule set, a folder of several (with --rule-set), or the id of a shipped one.")
    private String old;

    @Parameters(index = "1", paramLabel = "NEW", description = "The same, after the change.")
    private String now;

    @Option(
            names = "--cohort",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Claims to decide by both: .csv, .xlsx or .json as check reads them; may be repeated.")
    private List<Path> cohorts = new ArrayList<>();

    @Option(
            names = "--rule-set",
            paramLabel = "ID",
            description = "Which rule set, where OLD or NEW is a folder of several.")
    private String ruleSet;

    @Mixin
    private DecidedBy decidedBy;

    @Option(names = "--json", description = "Print the answer of the API (POST /v1/comparisons) instead of the report.")
    private boolean json;

    @Option(
            names = "--rules-folder",
            paramLabel = "FOLDER",
            description = "Where the shipped rule sets and values are.")
    private Path shipped = Path.of(RulesFolder.byDefault());

    @Override
    public Integer call() {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        SideReader sides = new SideReader(shipped, ruleSet, decidedBy, cohorts);
        try {
            sides.requireCohorts();
            Comparison.Side before = sides.read(old, err);
            Comparison.Side after = sides.read(now, new PrintStream(PrintStream.nullOutputStream()));
            Comparison comparison = Comparison.of(before, after, false, Commands.today());
            print(comparison, out);
            return comparison.isNone() ? 0 : 1;
        } catch (RuntimeException fault) {
            return new Unusable(fault).print(sides.reading(), sides.reading(), "decided", err);
        } finally {
            out.flush();
        }
    }

    private void print(Comparison comparison, PrintStream out) {
        if (json) {
            ComparisonWriter.write(comparison, out);
            out.println();
        } else {
            DiffReport report = new DiffReport(comparison, out, Colours.ofTerminal());
            report.printChanges(old, now);
            for (int i = 0; i < cohorts.size(); i++) {
                report.printCohort(
                        FileName.of(cohorts.get(i)), comparison.cohorts().get(i));
            }
        }
    }
}
