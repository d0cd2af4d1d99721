package org.claimable.evaluation.drools;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.evaluation.Findings;
import org.claimable.evaluation.Rules;
import org.claimable.evaluation.rule.RuleFileReader;
import org.claimable.rulebook.Chapter;
import org.claimable.rulebook.RuleCard;
import org.claimable.rulebook.RuleText;
import org.drools.model.Model;

/**
 * The compiled rules of a rule set. Each has one pattern, so what it was compiled to is asked of a fact directly: the rule
 * engine's sessions would say the same, and take many times as long.
 */
final class CompiledRules implements Rules {
    private final Map<String, CompiledRule[]> byChapter = new LinkedHashMap<>();
    private final Map<String, RuleCard> cards = new LinkedHashMap<>();
    private final List<RuleText> texts;

    /** {@code models} list the compiled rules, a package a chapter. */
    CompiledRules(List<Model> models, List<Chapter> chapters, List<RuleText> texts) {
        this.texts = List.copyOf(texts);
        texts.forEach(text -> cards.put(text.card().key(), text.card()));
        chapters.forEach(chapter -> byChapter.put(chapter.name(), rules(chapter, models)));
    }

    private CompiledRule[] rules(Chapter chapter, List<Model> models) {
        String name = RuleFileReader.packageOf(chapter);
        CompiledRule[] rules = models.stream()
                .filter(model -> model.getPackageName().equals(name))
                .flatMap(model -> model.getRules().stream())
                .map(rule -> CompiledRule.of(rule, cards.get(rule.getName())))
                .toArray(CompiledRule[]::new);
        long expected = cards.values().stream()
                .filter(card -> card.chapter().equals(chapter.id()))
                .count();
        if (rules.length == 0 || rules.length != expected) {
            throw new IllegalStateException("Chapter %s compiled %d rules of the %d in its files."
                    .formatted(chapter.id(), rules.length, expected));
        }
        return rules;
    }

    @Override
    public Collection<RuleCard> cards() {
        return cards.values();
    }

    @Override
    public Collection<RuleText> texts() {
        return texts;
    }

    @Override
    public void look(String chapter, Object fact, Findings findings) {
        for (CompiledRule rule : byChapter.get(chapter)) {
            rule.look(fact, findings);
        }
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
