package org.claimable.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.evaluation.Findings;
import org.claimable.method.evaluation.RuleFailedException;
import org.claimable.method.evaluation.Rules;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.method.rulebook.RuleSet.Chapter;
import org.claimable.rules.language.RuleFileReader;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Constraint;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.BlockN;
import org.drools.model.functions.IntrospectableLambda;
import org.drools.model.functions.Predicate1;

/**
 * The compiled rules of a rule set. Each has one pattern, so what it was compiled to is asked of a fact directly: the rule
 * engine's sessions would say the same, and take many times as long.
 */
final class CompiledRules implements Rules {
    private final Map<String, CompiledRule[]> byChapter = new LinkedHashMap<>();
    private final Map<String, RuleCard> cards = new LinkedHashMap<>();
    private final List<RuleCard.RuleText> texts;

    /** {@code models} list the compiled rules, a package a chapter. */
    CompiledRules(List<Model> models, List<Chapter> chapters, List<RuleCard.RuleText> texts) {
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
    public Collection<RuleCard.RuleText> texts() {
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

    /** One compiled rule: the type of fact that its one pattern matches, the conditions on it, and its consequence. */
    static final class CompiledRule {
        private final RuleCard card;
        private final Class<?> fact;
        private final Predicate1<Object>[] conditions;
        private final BlockN consequence;
        private final boolean findingsFirst;

        private CompiledRule(
                RuleCard card,
                Class<?> fact,
                List<Predicate1<Object>> conditions,
                BlockN consequence,
                boolean findings) {
            this.card = card;
            this.fact = fact;
            this.conditions = conditions.toArray(CompiledRule::none);
            this.consequence = consequence;
            this.findingsFirst = findings;
        }

        @SuppressWarnings("unchecked")
        private static Predicate1<Object>[] none(int count) {
            return new Predicate1[count];
        }

        /** A rule as the rule engine compiled it; one of another form than ours is an error. */
        static CompiledRule of(Rule rule, RuleCard card) {
            List<Condition> parts = rule.getView().getSubConditions();
            Consequence consequence = rule.getDefaultConsequence();
            if (card == null
                    || parts.size() != 2
                    || !(parts.get(0) instanceof Pattern<?> pattern)
                    || parts.get(1).getType() != Condition.Type.CONSEQUENCE
                    || !pattern.getBindings().isEmpty()
                    || rule.getConsequences().size() != 1
                    || consequence.isUsingDrools()
                    || consequence.getVariables().length != 2) {
                throw otherForm(rule);
            }
            List<Predicate1<Object>> conditions = new ArrayList<>();
            collect(pattern.getConstraint(), conditions, rule);
            return new CompiledRule(
                    card,
                    pattern.getPatternVariable().getType(),
                    conditions,
                    consequence.getBlock(),
                    consequence.getVariables()[0].getType() == Findings.class);
        }

        @SuppressWarnings("unchecked")
        private static void collect(Constraint constraint, List<Predicate1<Object>> conditions, Rule rule) {
            if (constraint.getType() == Constraint.Type.MULTIPLE || constraint.getType() == Constraint.Type.AND) {
                constraint.getChildren().forEach(each -> collect(each, conditions, rule));
            } else if (constraint == SingleConstraint.TRUE) {
                return;
            } else if (constraint instanceof SingleConstraint single && single.getVariables().length == 1) {
                Object inner = single.getPredicate1() instanceof IntrospectableLambda lambda
                        ? lambda.getLambda()
                        : single.getPredicate1();
                conditions.add((Predicate1<Object>) inner);
            } else {
                throw otherForm(rule);
            }
        }

        private static IllegalStateException otherForm(Rule rule) {
            return new IllegalStateException(
                    "Rule %s was compiled to another form than one pattern and one report.".formatted(rule.getName()));
        }

        /** Looks at a fact, and reports what it finds. */
        void look(Object looked, Findings findings) {
            if (looked.getClass() != fact) {
                return;
            }
            try {
                for (Predicate1<Object> condition : conditions) {
                    if (!condition.test(looked)) {
                        return;
                    }
                }
                findings.speaking(card);
                if (findingsFirst) {
                    consequence.execute(findings, looked);
                } else {
                    consequence.execute(looked, findings);
                }
            } catch (RuntimeException fault) {
                throw RuleFailedException.of(card, fault);
            } catch (Exception fault) {
                throw new IllegalStateException("Rule %s failed.".formatted(card.key()), fault);
            }
        }
    }
}
