package org.claimable.rules.engine;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.claimable.method.evaluation.Findings;
import org.claimable.method.evaluation.PersonRules;
import org.claimable.method.evaluation.RuleAnswers;
import org.claimable.method.evaluation.Rules;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.rules.language.Rule;

/** Rules that are compiled once they are asked of a fact: of the rule sets of a folder a command mostly uses one. */
final class RulesWhenAsked implements Rules {
    private final List<Rule> rules;
    private final Supplier<Rules> compiler;
    private volatile Rules compiled;

    RulesWhenAsked(List<Rule> rules, Supplier<Rules> compiler) {
        this.rules = rules;
        this.compiler = compiler;
    }

    private Rules compiled() {
        Rules known = compiled;
        return known == null ? compile() : known;
    }

    private synchronized Rules compile() {
        if (compiled == null) {
            compiled = compiler.get();
        }
        return compiled;
    }

    @Override
    public Collection<RuleCard> cards() {
        return rules.stream().map(Rule::card).toList();
    }

    @Override
    public Collection<RuleCard.RuleText> texts() {
        return rules.stream().map(Rule::text).toList();
    }

    @Override
    public void look(String chapter, Object fact, Findings findings) {
        compiled().look(chapter, fact, findings);
    }

    @Override
    public boolean looksAcrossYears(String chapter) {
        return compiled().looksAcrossYears(chapter);
    }

    @Override
    public PersonRules personRules() {
        return compiled().personRules();
    }

    @Override
    public boolean has(String chapter) {
        return compiled().has(chapter);
    }

    @Override
    public RuleAnswers answers() {
        return compiled().answers();
    }

    @Override
    public synchronized void close() {
        if (compiled != null) {
            compiled.close();
        }
    }
}
