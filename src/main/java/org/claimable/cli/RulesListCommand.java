package org.claimable.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.claimable.bank.Names.Nearest;
import org.claimable.evaluation.drools.ReadLibrary.ReadRuleSet;
import org.claimable.rulebook.RuleSet.Chapter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the rules, norms and rows of a rule set, a line each, by chapter. */
@Command(
        name = "list",
        description = "List the rules, the norms and the rows of incompatible outcomes, by chapter.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the rules are listed",
            "2:the rule set cannot be read, or has no such chapter",
            LostOutputException.LOST_STATUS,
            LostOutputException.CLOSED_STATUS
        })
final class RulesListCommand implements Callable<Integer> {
    @Option(names = "--chapter", paramLabel = "NAME", description = "Only this chapter, such as eligibility.")
    private String chapter;

    @Mixin
    private RuleSetOptions options;

    @Override
    public Integer call() {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Optional<ReadRuleSet> set = options.read(err);
        if (set.isEmpty()) {
            return Commands.BAD_INPUT;
        }
        List<Chapter> chapters = set.get().ruleSet().chapters();
        List<Chapter> chosen = chapters.stream()
                .filter(each ->
                        chapter == null || Stream.of(each.id(), each.name()).anyMatch(chapter::equals))
                .toList();
        if (chosen.isEmpty()) {
            err.printf(
                    "There is no chapter \"%s\".%s%n",
                    chapter,
                    Nearest.hint(" Maybe %s.", chapter, chapters.stream().map(Chapter::name)));
            return Commands.BAD_INPUT;
        }
        List<ListedRule> listed = ListedRule.all(set.get());
        chosen.forEach(each -> print(out, each, listed));
        out.flush();
        return 0;
    }

    private static void print(PrintStream out, Chapter chapter, List<ListedRule> listed) {
        out.printf("%s%n", Colours.ofTerminal().bold(chapter.title()));
        listed.stream()
                .filter(each -> each.chapter().equals(chapter.id()))
                .forEach(each -> out.printf(
                        "  %-7s %-9s  %s%n",
                        each.id(), each.citation().provenance().word(), each.name()));
        out.println();
    }
}
