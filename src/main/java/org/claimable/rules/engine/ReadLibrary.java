package org.claimable.rules.engine;

import java.util.List;
import java.util.Optional;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problems;
import org.claimable.rules.files.RuleSetReader.RuleSetFolder;
import org.claimable.rules.language.ReadRules;
import org.claimable.rules.language.Rule;

/** The rule sets and value sets of a rules folder and of the overlays on it, as far as they could be read. */
public record ReadLibrary(List<ReadRuleSet> ruleSets, List<ValueSet> valueSets) {
    public ReadLibrary {
        ruleSets = List.copyOf(ruleSets);
        valueSets = List.copyOf(valueSets);
    }

    /** Reads a rules folder, which has a folder with a {@code rule-set.yaml} for each rule set, and every overlay. */
    public static ReadLibrary read(FolderFiles folder, List<FolderFiles> overlays, Problems problems) {
        return new LibraryReader(folder, overlays, problems).read();
    }

    /** The rule set with an id. */
    public Optional<ReadRuleSet> ruleSet(String id) {
        return ruleSets.stream().filter(each -> each.ruleSet().id().equals(id)).findFirst();
    }

    /** A rule set read without a mistake, its rules not compiled yet. */
    public record ReadRuleSet(RuleSetFolder folder, RuleSet ruleSet, List<Rule> rules) {
        public ReadRuleSet {
            rules = List.copyOf(rules);
        }

        /** An evaluator by the compiled rules. */
        public Evaluator compiled() {
            return new Evaluator(ruleSet, RuleCompiler.compile(ruleSet, rules));
        }

        /** The same, where the rules are compiled once something is decided by them. */
        Evaluator compiledWhenAsked() {
            return new Evaluator(ruleSet, new RulesWhenAsked(rules, () -> RuleCompiler.compile(ruleSet, rules)));
        }

        /** An evaluator by the rules just as they were read, at once and slower. */
        public Evaluator asRead() {
            return new Evaluator(ruleSet, new ReadRules(ruleSet.chapters(), rules));
        }
    }
}
