package org.claimable.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.claimable.bank.Names.Nearest;
import org.claimable.evaluation.drools.ReadLibrary.ReadRuleSet;
import org.claimable.example.Example;
import org.claimable.example.Examples;
import org.claimable.rulebook.file.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a rule, a norm or a row with what it rests on, what it asks and reports, and its examples. */
@Command(
        name = "show",
        description = "Show a rule, a norm or a row: its source, what it asks, what it reports, and its examples.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the rule is shown",
            "2:the rule set cannot be read, or has no such rule",
            LostOutputException.LOST_STATUS,
            LostOutputException.CLOSED_STATUS
        })
final class RulesShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "An id such as EV-03, EV-01a, or EV-01 for all its parts.")
    private String id;

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
        List<ListedRule> all = ListedRule.all(set.get());
        List<ListedRule> shown = all.stream()
                .filter(each -> each.id().equals(id) || each.id().matches("\\Q" + id + "\\E[a-z]"))
                .toList();
        if (shown.isEmpty()) {
            err.printf(
                    "There is no rule, norm or row %s.%s ./claimable rules list has all.%n",
                    id, Nearest.hint(" Maybe %s;", id, all.stream().map(ListedRule::id)));
            return Commands.BAD_INPUT;
        }
        List<Example> examples = Examples.read(set.get(), options.library().valueSets(), new Problems());
        shown.forEach(each -> print(out, each, set.get(), examples));
        out.flush();
        return 0;
    }

    private static void print(PrintStream out, ListedRule rule, ReadRuleSet set, List<Example> examples) {
        out.println(Colours.ofTerminal().bold("%s  %s".formatted(rule.id(), rule.name())));
        String chapter = set.ruleSet().chapters().stream()
                .filter(each -> each.id().equals(rule.chapter()))
                .map(each -> each.title())
                .findFirst()
                .orElse(rule.chapter());
        line(out, "Chapter", chapter);
        line(out, "Provenance", rule.citation().provenance().word());
        line(out, "Source", rule.citation().text());
        if (!rule.citation().source().link().isEmpty()) {
            line(out, "Link", rule.citation().source().link());
        }
        rule.further().forEach(each -> line(out, each.getKey(), each.getValue()));
        if (!rule.remedy().isEmpty()) {
            line(out, "Remedy", rule.remedy());
        }
        line(out, "File", rule.place().toString());
        List<Example> own = examples.stream()
                .filter(each -> each.under().equals(rule.id()))
                .filter(each -> each.place().file().startsWith(beside(rule)))
                .toList();
        line(out, "Examples", own.isEmpty() ? "none" : Integer.toString(own.size()));
        own.forEach(each -> new ExampleLines(out).print(each));
        out.println();
    }

    /** How the files beside that of a rule begin. */
    private static String beside(ListedRule rule) {
        return rule.place().file().replaceFirst("(\\.drl)?\\.(drl|csv|xlsx)$", ".");
    }

    private static void line(PrintStream out, String what, String text) {
        Text.wrap(out, "  ", "%-10s  %s".formatted(what, text));
    }
}
