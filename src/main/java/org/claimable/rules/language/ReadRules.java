package org.claimable.rules.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.evaluation.Findings;
import org.claimable.method.evaluation.PersonRules;
import org.claimable.method.evaluation.RuleAnswers;
import org.claimable.method.evaluation.RuleFailedException;
import org.claimable.method.evaluation.Rules;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.method.rulebook.RuleSet.Chapter;

/** Rules that look at facts just as they were read, without a rule engine: for trying a change at once. */
public final class ReadRules implements Rules {
    private final List<Rule> rules;
    private final Map<String, List<Rule>> byChapter = new LinkedHashMap<>();
    private Answers answers;

    /** {@code chapters} are those of the rule set, by whose names rules are asked. */
    public ReadRules(List<Chapter> chapters, List<Rule> rules) {
        this.rules = List.copyOf(rules);
        chapters.forEach(chapter -> byChapter.put(chapter.name(), new ArrayList<>()));
        Map<String, String> names = new LinkedHashMap<>();
        chapters.forEach(chapter -> names.put(chapter.id(), chapter.name()));
        rules.forEach(rule -> byChapter.get(names.get(rule.card().chapter())).add(rule));
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
        for (Rule rule : byChapter.get(chapter)) {
            try {
                rule.look(fact, findings);
            } catch (RuntimeException failing) {
                throw RuleFailedException.of(rule.card(), failing);
            }
        }
    }

    @Override
    public boolean looksAcrossYears(String chapter) {
        return byChapter.get(chapter).stream().anyMatch(Rule::anyYears);
    }

    @Override
    public boolean has(String chapter) {
        return byChapter.containsKey(chapter);
    }

    /** Worked out when it is first asked for: most rules that are tried are never traced. */
    @Override
    public synchronized RuleAnswers answers() {
        answers = answers == null ? new Answers(rules) : answers;
        return answers;
    }

    @Override
    public PersonRules personRules() {
        List<Rule> ofPeople = rules.stream().filter(Rule::isOfPerson).toList();
        return ofPeople.isEmpty() ? null : new ReadPersonRules(ofPeople);
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
