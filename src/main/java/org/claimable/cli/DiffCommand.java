package org.claimable.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimable.bank.ValueSet;
import org.claimable.claim.Cohort;
import org.claimable.claim.InvalidCohortException;
import org.claimable.claim.MalformedCohortException;
import org.claimable.comparison.Comparison;
import org.claimable.comparison.Side;
import org.claimable.evaluation.Evaluator;
import org.claimable.evaluation.Library;
import org.claimable.evaluation.drools.ReadLibrary;
import org.claimable.file.json.ComparisonWriter;
import org.claimable.rulebook.file.RuleFileException;
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
            "2:the rules or a cohort cannot be used; each mistake is said with its place"
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
    private static final String USUAL_VALUES = "open-wellby";

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
            description = "Claims to decide by both: .csv or .json as check reads them; may be repeated.")
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

    /** What is being read, so that what is said of it names it. */
    private String reading = "";

    @Override
    public Integer call() {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        try {
            requireCohorts();
            Side before = side(old, err);
            Side after = side(now, new PrintStream(PrintStream.nullOutputStream()));
            Comparison comparison =
                    Comparison.of(before, after, false, LocalDate.now(Clock.system(ZoneId.of("Europe/London"))));
            print(comparison, out);
            return comparison.isNone() ? 0 : 1;
        } catch (InvalidCohortException invalid) {
            int mistakes = invalid.violations().size();
            err.printf("%s cannot be decided; mistakes to mend first: %d%n", reading, mistakes);
            invalid.violations().forEach(each -> err.printf("  %s: %s%n", each.pointer(), each.message()));
        } catch (MalformedCohortException | UnusableFileException unusable) {
            err.printf("%s cannot be read. %s%n", reading, unusable.getMessage());
        } catch (RuleFileException mistakes) {
            err.printf("The rules of %s cannot be used:%n", reading);
            mistakes.problems().forEach(problem -> err.printf("  %s%n", problem));
        } finally {
            out.flush();
        }
        return Commands.BAD_INPUT;
    }

    private void requireCohorts() {
        for (Path file : cohorts) {
            reading = file.toString();
            CohortFile.require(file);
        }
    }

    private Side side(String name, PrintStream notes) {
        reading = name;
        NamedRules named = NamedRules.of(name, ruleSet, shipped);
        ReadLibrary read = named.read(decidedBy.overlays(), shipped);
        Evaluator evaluator = read.ruleSet(named.ruleSet()).orElseThrow().asRead();
        String values = decidedBy.valueSet() == null ? USUAL_VALUES : decidedBy.valueSet();
        ValueSet usual = read.valueSets().stream()
                .filter(each -> each.id().equals(values) || each.digest().equals(values))
                .findFirst()
                .orElse(null);
        if (usual == null && (decidedBy.valueSet() != null || !cohorts.isEmpty())) {
            throw new UnusableFileException("There is no value set \"%s\" beside it. Say which with --value-set, of %s."
                    .formatted(
                            values, read.valueSets().stream().map(ValueSet::id).toList()));
        }
        return new Side(evaluator, usual, read.valueSets(), cohorts(evaluator, usual, read.valueSets(), notes));
    }

    private List<Cohort> cohorts(Evaluator evaluator, ValueSet usual, List<ValueSet> all, PrintStream notes) {
        List<Cohort> decided = new ArrayList<>();
        for (Path file : cohorts) {
            reading = file.toString();
            Library library =
                    new Library(List.of(evaluator), all, evaluator.ruleSet().id(), usual.id());
            decided.add(decidedBy.choices().applyTo(CohortFile.read(file, library, notes), library));
        }
        return decided;
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
                        cohorts.get(i).getFileName().toString(),
                        comparison.cohorts().get(i));
            }
        }
    }
}
