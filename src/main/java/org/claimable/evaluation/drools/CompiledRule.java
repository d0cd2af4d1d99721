package org.claimable.evaluation.drools;

import java.util.ArrayList;
import java.util.List;
import org.claimable.evaluation.Findings;
import org.claimable.rulebook.RuleCard;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Constraint;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.BlockN;
import org.drools.model.functions.IntrospectableLambda;
import org.drools.model.functions.Predicate1;

/** One compiled rule: the type of fact that its one pattern matches, the conditions on it, and its consequence. */
final class CompiledRule {
    private final RuleCard card;
    private final Class<?> fact;
    private final Predicate1<Object>[] conditions;
    private final BlockN consequence;
    private final boolean findingsFirst;

    private CompiledRule(
            RuleCard card, Class<?> fact, List<Predicate1<Object>> conditions, BlockN consequence, boolean findings) {
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
            throw fault;
        } catch (Exception fault) {
            throw new IllegalStateException("Rule %s failed.".formatted(card.key()), fault);
        }
    }
}
