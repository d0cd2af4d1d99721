package org.claimable.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimable.bank.Names.Nearest;
import org.claimable.evaluation.drools.ReadLibrary;
import org.claimable.evaluation.drools.ReadLibrary.ReadRuleSet;
import org.claimable.rulebook.file.Problems;
import picocli.CommandLine.Option;

/** Which rule set a command reads, and from where. */
final class RuleSetOptions {
    @Option(names = "--rule-set", paramLabel = "ID", description = "The rule set, by its id (default: uksvb).")
    private String ruleSet = "uksvb";

    @Option(names = "--rules-folder", paramLabel = "FOLDER", description = "Where the rule sets and values are.")
    private String folder = RulesFolder.byDefault();

    private ReadLibrary library;

    /** The rule set; empty, with what is wrong printed, where it cannot be read. */
    Optional<ReadRuleSet> read(PrintStream err) {
        Problems problems = new Problems();
        try {
            library =
                    ReadLibrary.read(OpenedRules.open(Path.of(folder), problems).files(), List.of(), problems);
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
        return Nearest.to(ruleSet, ids.stream()).map(" Maybe %s."::formatted).orElse("");
    }
}
