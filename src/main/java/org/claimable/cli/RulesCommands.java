package org.claimable.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.cli.CheckedOutput.LostOutputException;
import org.claimable.cli.CohortFile.UnusableFileException;
import org.claimable.cli.LibraryOptions.RulesFolder;
import org.claimable.cli.RulesCheckCommand.OpenedRules;
import org.claimable.cli.Text.Colours;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.method.rulebook.RuleSet.Chapter;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.files.Problems;
import org.claimable.rules.language.FactType;
import org.claimable.rules.language.OwnWords;
import org.claimable.rules.language.Vocabulary;
import org.claimable.rules.language.Vocabulary.ListedWord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What an analyst does with the rules. */
@Command(
        name = "rules",
        description = "Check, list, read and compare the rules.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RulesCheckCommand.class,
            RulesNewCommand.class,
            RulesCommands.RulesListCommand.class,
            RulesShowCommand.class,
            RulesCommands.RulesWordsCommand.class,
            DiffCommand.class
        })
final class RulesCommands {

    /** Prints the rules, norms and rows of a rule set, a line each, by chapter. */
    @Command(
            name = "list",
            description =
                    "List the rules, the norms and the rows of incompatible outcomes, by chapter; then parameters, lists and own fields.",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            exitCodeListHeading = "%nExit status:%n",
            exitCodeList = {
                "0:the rules are listed",
                "2:the rule set cannot be read, or has no such chapter",
                LostOutputException.LOST_STATUS,
                LostOutputException.CLOSED_STATUS
            })
    static final class RulesListCommand implements Callable<Integer> {
        @Option(names = "--chapter", paramLabel = "NAME", description = "Only this chapter, such as eligibility.")
        private String chapter;

        @Mixin
        private RuleSetOptions options;

        @Override
        public Integer call() {
            PrintStream out = Commands.out();
            PrintStream err = Commands.err();
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
            chosen.forEach(each -> print(out, each.id(), each.title(), listed));
            if (chapter == null) {
                List<ListedRule> others = ListedRule.others(set.get());
                Stream.of(ListedThings.PARAMETERS, ListedThings.LISTS, ListedThings.FIELDS)
                        .filter(each -> others.stream()
                                .anyMatch(other -> other.chapter().equals(each)))
                        .forEach(each -> print(out, each, each, others));
            }
            out.flush();
            return 0;
        }

        private static void print(PrintStream out, String chapter, String title, List<ListedRule> listed) {
            out.printf("%s%n", Colours.ofTerminal().bold(title));
            List<ListedRule> own = listed.stream()
                    .filter(each -> each.chapter().equals(chapter))
                    .toList();
            int width = own.stream().mapToInt(each -> each.id().length()).max().orElse(0);
            own.forEach(each -> out.printf(
                    "  %-" + Math.max(width, 7) + "s %-9s  %s%n",
                    each.id(),
                    each.citation() == null ? "" : each.citation().provenance().word(),
                    each.name()));
            out.println();
        }
    }

    /** Prints what the pattern of a rule may ask. */
    @Command(
            name = "words",
            description =
                    "Print what a rule may ask: each word with its type, its meaning, whether it may be blank, and an example.",
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "%nExit status:%n",
            exitCodeList = {
                "0:the words are printed",
                "2:the rule set cannot be read",
                LostOutputException.LOST_STATUS,
                LostOutputException.CLOSED_STATUS
            })
    static final class RulesWordsCommand implements Callable<Integer> {
        @Mixin
        private RuleSetOptions options;

        @Override
        public Integer call() {
            PrintStream out = Commands.out();
            Optional<ReadRuleSet> set = options.read(Commands.err());
            if (set.isEmpty()) {
                return Commands.BAD_INPUT;
            }
            RuleSet ruleSet = set.get().ruleSet();
            OwnWords own = new OwnWords(ruleSet.parameters().rows(), ruleSet.fields(), ruleSet.lists());
            for (FactType fact : FactType.values()) {
                out.printf("%s%n", Colours.ofTerminal().bold(fact.heading()));
                Vocabulary.all(fact, own).forEach(word -> print(out, word));
                out.println();
            }
            Text.wrap(
                    out,
                    "",
                    "A condition stands alone, or with ! before it; any other word is compared, by ==, !=, <, <=, > or >=. Of a word "
                            + "that may be blank, a rule says with @whenBlank what holds then.");
            out.flush();
            return 0;
        }

        private static void print(PrintStream out, ListedWord word) {
            out.printf("  %-42s %s%s%n", word.word(), word.type(), word.blank() ? ", may be blank" : "");
            Text.wrap(out, "      ", "%s; for example %s".formatted(word.means(), word.example()));
        }
    }

    /** Which rule set a command reads, and from where. */
    static final class RuleSetOptions {
        @Option(names = "--rule-set", paramLabel = "ID", description = "The rule set, by its id (default: uksvb).")
        private String ruleSet = "uksvb";

        @Mixin
        private RulesFolder folder;

        private ReadLibrary library;

        /** The rule set; empty, with what is wrong printed, where it cannot be read. */
        Optional<ReadRuleSet> read(PrintStream err) {
            Problems problems = new Problems();
            try {
                library = ReadLibrary.read(
                        OpenedRules.open(folder.path(), problems).files(), List.of(), problems);
            } catch (UnusableFileException unusable) {
                err.println(unusable.getMessage());
                return Optional.empty();
            }
            Optional<ReadRuleSet> set = library.ruleSet(ruleSet);
            if (set.isEmpty()) {
                err.printf("Rule set \"%s\" cannot be read from %s.%s%n", ruleSet, folder, nearest());
                problems.found().forEach(err::println);
            }
            return set;
        }

        ReadLibrary library() {
            return library;
        }

        private String nearest() {
            List<String> ids =
                    library.ruleSets().stream().map(each -> each.ruleSet().id()).collect(Collectors.toList());
            return Nearest.to(ruleSet, ids.stream())
                    .map(" Maybe %s."::formatted)
                    .orElse("");
        }
    }
}
