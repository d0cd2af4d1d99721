package org.claimable.rules.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.evaluation.Findings;
import org.claimable.method.evaluation.PersonRules;
import org.claimable.method.evaluation.Rules;
import org.claimable.method.rulebook.RuleCard;

/** Rules of which the facts that they look at are kept, by chapter. For one thread. */
final class Watching implements Rules {
    private final Rules rules;
    private Map<String, List<Object>> facts = new LinkedHashMap<>();

    Watching(Rules rules) {
        this.rules = rules;
    }

    /** What was looked at since this was last asked. */
    Map<String, List<Object>> taken() {
        Map<String, List<Object>> taken = facts;
        facts = new LinkedHashMap<>();
        return taken;
    }

    private void see(String chapter, Collection<?> looked) {
        facts.computeIfAbsent(chapter, each -> new ArrayList<>()).addAll(looked);
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
    public void look(String chapter, Object looked, Findings findings) {
        see(chapter, List.of(looked));
        rules.look(chapter, looked, findings);
    }

    @Override
    public boolean looksAcrossYears(String chapter) {
        return rules.looksAcrossYears(chapter);
    }

    @Override
    public boolean has(String chapter) {
        return rules.has(chapter);
    }

    @Override
    public PersonRules personRules() {
        PersonRules people = rules.personRules();
        return people == null
                ? null
                : (looked, deadline) -> {
                    see(Chapters.PERSON, looked);
                    return people.look(looked, deadline);
                };
    }

    @Override
    public void close() {
        rules.close();
    }
}
