package org.claimable.proof;

import java.util.List;
import java.util.function.UnaryOperator;
import org.claimable.bank.Catalogue;
import org.claimable.bank.Outcome;
import org.claimable.evaluation.Evaluator;
import org.claimable.evaluation.rule.ReadRules;
import org.claimable.evaluation.rule.Rule;
import org.claimable.rulebook.IncompatibilityTable;
import org.claimable.rulebook.IncompatibleOutcomes;
import org.claimable.rulebook.Parameter;
import org.claimable.rulebook.ParameterTimeline;
import org.claimable.rulebook.Placeholder;
import org.claimable.rulebook.Placeholders;
import org.claimable.rulebook.RuleSet;

/** A rule set to be changed in one place, and its evaluator by the rules as read. */
record Draft(RuleSet ruleSet, List<Rule> rules) {
    Evaluator evaluator() {
        return new Evaluator(ruleSet, new ReadRules(ruleSet.chapters(), rules));
    }

    Draft without(Rule rule) {
        return new Draft(ruleSet, rules.stream().filter(each -> each != rule).toList());
    }

    Draft with(Rule before, Rule after) {
        return new Draft(
                ruleSet,
                rules.stream().map(each -> each == before ? after : each).toList());
    }

    Draft withOutcomes(UnaryOperator<Outcome> change) {
        Catalogue catalogue = new Catalogue(
                ruleSet.catalogue().outcomes().stream().map(change).toList());
        return with(catalogue, ruleSet.incompatibilities(), ruleSet.parameters());
    }

    Draft withRows(List<IncompatibleOutcomes> rows) {
        return with(ruleSet.catalogue(), new IncompatibilityTable(rows), ruleSet.parameters());
    }

    Draft withParameters(List<Parameter> rows) {
        return with(ruleSet.catalogue(), ruleSet.incompatibilities(), new ParameterTimeline(rows));
    }

    Draft withPlaceholders(List<Placeholder> rows) {
        return with(ruleSet.catalogue(), ruleSet.incompatibilities(), ruleSet.parameters(), new Placeholders(rows));
    }

    private Draft with(Catalogue catalogue, IncompatibilityTable table, ParameterTimeline parameters) {
        return with(catalogue, table, parameters, ruleSet.placeholders());
    }

    private Draft with(
            Catalogue catalogue, IncompatibilityTable table, ParameterTimeline parameters, Placeholders placeholders) {
        RuleSet changed = new RuleSet(
                ruleSet.id(),
                ruleSet.title(),
                ruleSet.version(),
                ruleSet.digest(),
                ruleSet.defaults(),
                ruleSet.searchSteps(),
                ruleSet.overlays(),
                ruleSet.sources(),
                ruleSet.chapters(),
                ruleSet.norms(),
                catalogue,
                table,
                parameters,
                placeholders);
        return new Draft(changed, rules);
    }
}
