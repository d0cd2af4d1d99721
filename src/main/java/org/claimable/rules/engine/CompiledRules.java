package org.claimable.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimable.method.evaluation.Findings;
import org.claimable.method.evaluation.PersonRules;
import org.claimable.method.evaluation.RuleAnswers;
import org.claimable.method.evaluation.RuleFailedException;
import org.claimable.method.evaluation.Rules;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.method.rulebook.RuleSet.Chapter;
import org.claimable.rules.language.Answers;
import org.claimable.rules.language.Rule;
import org.claimable.rules.language.RuleFileReader;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Constraint;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.BlockN;
import org.drools.model.functions.IntrospectableLambda;
import org.drools.model.functions.Predicate1;

/**
 * The compiled rules of a rule set. A rule of one pattern is asked of a fact directly, by what it was compiled to: the rule
 * engine's sessions would say the same, and take many times as long. Rules of people join facts, and are run in sessions.
 */
final class CompiledRules implements Rules {
    private final Map<String, CompiledRule[]> byChapter = new LinkedHashMap<>();
    private final List<Rule> rules;
    private final List<RuleCard> cards;
    private final List<RuleCard.RuleText> texts;
    private final PersonSessions sessions;
    private final Answers answers;

    /** {@code models} list the compiled rules, a package a chapter. */
    CompiledRules(List<Model> models, List<Chapter> chapters, List<Rule> rules) {
        this.rules = List.copyOf(rules);
        this.cards = rules.stream().map(Rule::card).toList();
        this.texts = rules.stream().map(Rule::text).toList();
        chapters.forEach(chapter -> byChapter.put(chapter.name(), rules(chapter, models)));
        this.sessions = PersonSessions.of(models, rules);
        this.answers = new Answers(rules);
    }

    private CompiledRule[] rules(Chapter chapter, List<Model> models) {
        if (chapter.name().equals(Chapters.PERSON)) {
            return new CompiledRule[0];
        }
        String name = RuleFileReader.packageOf(chapter);
        Map<String, org.drools.model.Rule> compiled = new HashMap<>();
        models.stream()
                .filter(model -> model.getPackageName().equals(name))
                .flatMap(model -> model.getRules().stream())
                .forEach(rule -> compiled.put(rule.getName(), rule));
        CompiledRule[] found = rules.stream()
                .filter(rule -> rule.card().chapter().equals(chapter.id()))
                .map(rule -> CompiledRule.of(rule, compiled))
                .toArray(CompiledRule[]::new);
        if (found.length == 0 || !compiled.isEmpty()) {
            throw new IllegalStateException("Chapter %s compiled %d rules of the %d in its files."
                    .formatted(chapter.id(), compiled.size() + found.length, found.length));
        }
        return found;
    }

    @Override
    public Collection<RuleCard> cards() {
        return cards;
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
    public boolean looksAcrossYears(String chapter) {
        return Stream.of(byChapter.get(chapter)).anyMatch(rule -> rule.rule.anyYears());
    }

    @Override
    public PersonRules personRules() {
        return sessions;
    }

    @Override
    public boolean has(String chapter) {
        return byChapter.containsKey(chapter);
    }

    @Override
    public RuleAnswers answers() {
        return answers;
    }

    @Override
    public void close() {
        if (sessions != null) {
            sessions.close();
        }
    }

    /** One compiled rule: the type of fact that its one pattern matches, the conditions on it, and its consequence. */
    static final class CompiledRule {
        private final Rule rule;
        private final Class<?> fact;
        private final boolean onlyKnown;
        private final boolean onlySameYear;
        private final Predicate1<Object>[] conditions;
        private final Predicate1<Object>[] undecided;
        private final BlockN consequence;
        private final boolean findingsFirst;

        private CompiledRule(
                Rule rule,
                Predicate1<Object>[] conditions,
                Predicate1<Object>[] undecided,
                BlockN consequence,
                boolean findings) {
            this.rule = rule;
            this.fact = rule.fact().type();
            this.onlyKnown = fact == Claim.class && !rule.asksWhetherKnown();
            this.onlySameYear = fact == Pair.class && !rule.anyYears();
            this.conditions = conditions;
            this.undecided = undecided;
            this.consequence = consequence;
            this.findingsFirst = findings;
        }

        /** A rule as the rule engine compiled it, which is taken out of {@code compiled}; one of another form than ours is an error. */
        static CompiledRule of(Rule rule, Map<String, org.drools.model.Rule> compiled) {
            String key = rule.card().key();
            org.drools.model.Rule asks = compiled.remove(key);
            org.drools.model.Rule blank = compiled.remove(key + Rule.UNDECIDED);
            Consequence consequence = asks == null ? null : asks.getDefaultConsequence();
            boolean asUnderstood = asks != null
                    && asks.getConsequences().size() == 1
                    && !consequence.isUsingDrools()
                    && consequence.getVariables().length == 2
                    && (blank != null) == (rule.whenBlank() == Rule.WhenBlank.REVIEW);
            if (!asUnderstood) {
                throw otherForm(key);
            }
            return new CompiledRule(
                    rule,
                    conditions(asks, rule),
                    blank == null ? null : conditions(blank, rule),
                    consequence.getBlock(),
                    consequence.getVariables()[0].getType() == Findings.class);
        }

        @SuppressWarnings("unchecked")
        private static Predicate1<Object>[] conditions(org.drools.model.Rule compiled, Rule rule) {
            List<Condition> parts = compiled.getView().getSubConditions();
            if (parts.size() != 2
                    || !(parts.get(0) instanceof Pattern<?> pattern)
                    || parts.get(1).getType() != Condition.Type.CONSEQUENCE
                    || !pattern.getBindings().isEmpty()
                    || pattern.getPatternVariable().getType() != rule.fact().type()) {
                throw otherForm(compiled.getName());
            }
            List<Predicate1<Object>> conditions = new ArrayList<>();
            collect(pattern.getConstraint(), conditions, compiled.getName());
            return conditions.toArray(new Predicate1[0]);
        }

        @SuppressWarnings("unchecked")
        private static void collect(Constraint constraint, List<Predicate1<Object>> conditions, String rule) {
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

        private static IllegalStateException otherForm(String rule) {
            return new IllegalStateException(
                    "Rule %s was compiled to another form than one pattern and one report.".formatted(rule));
        }

        /** Looks at a fact, and reports what it finds. */
        void look(Object looked, Findings findings) {
            if (looked.getClass() != fact
                    || onlyKnown && ((Claim) looked).outcome() == null
                    || onlySameYear && !((Pair) looked).sameYear()) {
                return;
            }
            try {
                if (all(conditions, looked)) {
                    findings.speaking(rule.card());
                    if (findingsFirst) {
                        consequence.execute(findings, looked);
                    } else {
                        consequence.execute(looked, findings);
                    }
                } else if (undecided != null && all(undecided, looked)) {
                    rule.undecided(looked, findings);
                }
            } catch (RuntimeException fault) {
                throw RuleFailedException.of(rule.card(), fault);
            } catch (Exception fault) {
                throw new IllegalStateException(
                        "Rule %s failed.".formatted(rule.card().key()), fault);
            }
        }

        private static boolean all(Predicate1<Object>[] conditions, Object looked) throws Exception {
            for (Predicate1<Object> condition : conditions) {
                if (!condition.test(looked)) {
                    return false;
                }
            }
            return true;
        }
    }
}
