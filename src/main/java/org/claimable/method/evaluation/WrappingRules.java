package org.claimable.method.evaluation;

import java.util.Collection;
import org.claimable.method.rulebook.RuleCard;

/** Rules that ask others, and add something of their own to what those say. */
public abstract class WrappingRules implements Rules {
    private final Rules rules;

    protected WrappingRules(Rules rules) {
        this.rules = rules;
    }

    @Override
    public Collection<RuleCard> cards() {
        return rules.cards();
    }

    @Override
    public Collection<RuleCard.RuleText> texts() {
        return rules.texts();
    }

    @Override
    public void look(String chapter, Object fact, Findings findings) {
        rules.look(chapter, fact, findings);
    }

    @Override
    public boolean looksAcrossYears(String chapter) {
        return rules.looksAcrossYears(chapter);
    }

    @Override
    public PersonRules personRules() {
        return rules.personRules();
    }

    @Override
    public boolean has(String chapter) {
        return rules.has(chapter);
    }

    @Override
    public RuleAnswers answers() {
        return rules.answers();
    }

    @Override
    public void close() {
        rules.close();
    }
}
