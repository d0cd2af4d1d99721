package org.claimable.evaluation.drools;

import java.util.List;
import org.claimable.evaluation.Evaluator;
import org.claimable.evaluation.rule.ReadRules;
import org.claimable.evaluation.rule.Rule;
import org.claimable.rulebook.RuleSet;
import org.claimable.rulebook.file.RuleSetFolder;

/** A rule set read without a mistake, its rules not compiled yet. */
public record ReadRuleSet(RuleSetFolder folder, RuleSet ruleSet, List<Rule> rules) {
    public ReadRuleSet {
        rules = List.copyOf(rules);
    }

    /** An evaluator by the compiled rules. */
    public Evaluator compiled() {
        return new Evaluator(ruleSet, RuleCompiler.compile(ruleSet, rules));
    }

    /** An evaluator by the rules just as they were read, at once and slower. */
    public Evaluator asRead() {
        return new Evaluator(ruleSet, new ReadRules(ruleSet.chapters(), rules));
    }
}
