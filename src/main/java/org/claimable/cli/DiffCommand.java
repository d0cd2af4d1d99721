package org.claimable.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.claimable.cli.CheckedOutput.LostOutputException;
import org.claimable.cli.CohortFile.UnusableInput;
import org.claimable.cli.LibraryOptions.RulesFolder;
import org.claimable.cli.SideReader.DecidedBy;
import org.claimable.cli.SideReader.SideRules;
import org.claimable.cli.Text.Colours;
import org.claimable.file.document.Days;
import org.claimable.file.json.ComparisonWriter;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.comparison.Change;
import org.claimable.rules.comparison.CohortComparison;
import org.claimable.rules.comparison.Comparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what changes from one rule set to another, and what that does to the claims of some files. */
@Command(
        name = "diff",
        description =
                "Say in words what changes from OLD to NEW, and with --cohort which claims are decided differently, by "
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
        PrintStream out = Commands.out();
        PrintStream err = Commands.err();
        SideReader sides = new SideReader(shipped, ruleSet, decidedBy, cohorts);
        try {
            sides.requireCohorts();
            SideRules oldRules = sides.rules(old);
            SideRules newRules = sides.rules(now);
            Comparison.Side before = sides.side(oldRules, newRules, err);
            Comparison.Side after = sides.side(newRules, oldRules, new PrintStream(PrintStream.nullOutputStream()));
            Comparison comparison = Comparison.of(before, after, false, Commands.today());
            print(comparison, out);
            return comparison.isNone() ? 0 : 1;
        } catch (RuntimeException fault) {
            return new UnusableInput(fault).print(sides.reading(), sides.reading(), "decided", err);
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
                        Text.name(cohorts.get(i)), comparison.cohorts().get(i));
            }
        }
    }

    /** Prints a comparison for a reader: what changes, and for each cohort totals, causes and claims. */
    static final class DiffReport {
        private final Comparison comparison;
        private final PrintStream out;
        private final Colours colours;

        DiffReport(Comparison comparison, PrintStream out, Colours colours) {
            this.comparison = comparison;
            this.out = out;
            this.colours = colours;
        }

        /** Prints what changes, by kind of thing; the two names are those on the command line. */
        void printChanges(String old, String now) {
            RuleSet before = comparison.before().evaluator().ruleSet();
            RuleSet after = comparison.after().evaluator().ruleSet();
            out.println(colours.bold("What changes"));
            out.printf("From %s %s (%s)%n", before.id(), before.version(), Text.shown(old));
            out.printf("to   %s %s (%s)%n", after.id(), after.version(), Text.shown(now));
            if (comparison.changes().isEmpty()) {
                out.printf(
                        "%nNothing changes.%s%n",
                        comparison.isOfOtherFiles()
                                ? " The files are not the same, but in nothing that decides or is cited."
                                : "");
            }
            for (Change.ChangedPart thing : Change.ChangedPart.values()) {
                List<Change> some = comparison.changes().stream()
                        .filter(change -> change.thing() == thing)
                        .toList();
                if (!some.isEmpty()) {
                    out.printf("%n%s%n", colours.bold("%s: %d".formatted(thing.title(), some.size())));
                    some.forEach(change -> Text.wrap(out, "  ", change.sentence()));
                }
            }
        }

        /** Prints what the changes do to a cohort. */
        void printCohort(String file, CohortComparison cohort) {
            String name = cohort.before().cohort().reference();
            out.printf("%n%s%n", colours.bold("What it does to " + Text.shown(name == null ? file : name)));
            String before = cohort.before().valueSet().id();
            String after = cohort.after().valueSet().id();
            out.printf(
                    "As of %s; values %s.%n",
                    cohort.before().asOf(), before.equals(after) ? before : before + ", then " + after);
            totals(cohort.totalsBefore(), cohort.totalsAfter(), cohort.difference());
            if (cohort.claims().isEmpty()) {
                out.println();
                Text.wrap(out, "", none(cohort.tooEarly()));
                return;
            }
            out.printf("%n%-58s %7s %17s%n", "Cause", "Claims", "Difference");
            cohort.effects().forEach(this::effect);
            out.printf(
                    "%n%s%n",
                    colours.bold("Claims that change: " + cohort.claims().size()));
            cohort.claims().forEach(this::claim);
        }

        private static String none(CohortComparison.TooEarly early) {
            return early == null
                    ? "No claim changes."
                    : "No claim changes: the last one is of %s, and the change begins on %s."
                            .formatted(Days.of(early.lastDay()), Days.of(early.begins()));
        }

        private void totals(
                CohortComparison.Totals before, CohortComparison.Totals after, CohortComparison.Totals difference) {
            out.printf(
                    "%n%-16s %9s %9s %9s %17s %17s %17s%n",
                    "", "before", "after", "change", "£ before", "£ after", "£ change");
            line("Claimed", before.claims(), after.claims(), before.claimedValue(), after.claimedValue());
            line("Claimable", before.claimable(), after.claimable(), before.claimableValue(), after.claimableValue());
            line(
                    "Not claimable",
                    before.notClaimable(),
                    after.notClaimable(),
                    before.notClaimableValue(),
                    after.notClaimableValue());
            line("For review", before.review(), after.review(), before.reviewValue(), after.reviewValue());
            String cost = difference.claimableValue().signum() == 0
                    ? "The claimable total stays as it is."
                    : "The claimable total is %s %s."
                            .formatted(
                                    Text.pounds(difference.claimableValue().abs()),
                                    difference.claimableValue().signum() < 0 ? "less" : "more");
            out.printf("%n%s%n", colours.bold(cost));
        }

        private void line(String title, int before, int after, BigDecimal worthBefore, BigDecimal worthAfter) {
            out.printf(
                    "%-16s %9d %9d %9s %17s %17s %17s%n",
                    title,
                    before,
                    after,
                    after == before ? "0" : "%+d".formatted(after - before),
                    Text.pounds(worthBefore),
                    Text.pounds(worthAfter),
                    signed(worthAfter.subtract(worthBefore)));
        }

        private void effect(CohortComparison.RuleEffect effect) {
            String cause = cause(effect.cause());
            List<String> movers = movers(effect.cause());
            boolean itself = effect.changed() || effect.cause().rules().isEmpty();
            String words = itself || !movers.isEmpty() ? cause : cause + ", itself unchanged";
            out.printf("%-58s %7d %17s%n", Text.cut(words, 58), effect.claims(), signed(effect.difference()));
            if (!movers.isEmpty()) {
                Text.wrap(out, "    ", "moved by " + String.join(" and ", movers));
            }
        }

        /** What moves the claims besides the rules and rows that speak of them. */
        private static List<String> movers(CohortComparison.Cause cause) {
            return cause.movedBy().stream()
                    .filter(mover -> !cause.rules().contains(mover.id().replaceFirst("(?<=\\d)[a-z]$", "")))
                    .map(mover -> mover.thing().named(Text.shown(mover.id())))
                    .toList();
        }

        private static String cause(CohortComparison.Cause cause) {
            String rules = String.join(", ", cause.rules());
            return cause.values() ? rules.isEmpty() ? "the value set's figures" : rules + " and the figures" : rules;
        }

        private void claim(CohortComparison.ChangedClaim claim) {
            out.printf(
                    "  %s  %s, %s%n",
                    colours.bold(Text.shown(claim.claim().id())),
                    Text.shown(claim.claim().outcome()),
                    signed(BigDecimal.valueOf(claim.difference(), 2)));
            Text.wrap(out, "      ", "before: " + decision(claim.before()));
            Text.wrap(out, "      ", "after: " + decision(claim.after()));
        }

        private static String decision(Decision decision) {
            String why = decision.reasons().stream().map(DiffReport::reason).collect(Collectors.joining("; "));
            return "%s, %s%s"
                    .formatted(decision.verdict(), Text.worth(decision.value()), why.isEmpty() ? "" : ": " + why);
        }

        private static String reason(Reason reason) {
            return "%s (%s)".formatted(reason.code(), reason.rule());
        }

        private static String signed(BigDecimal amount) {
            return (amount.signum() > 0 ? "+" : "") + Text.pounds(amount);
        }
    }
}
