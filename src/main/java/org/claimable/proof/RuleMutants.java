package org.claimable.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.claimable.evaluation.rule.Expression;
import org.claimable.evaluation.rule.Expression.All;
import org.claimable.evaluation.rule.Expression.Literal;
import org.claimable.evaluation.rule.Rule;
import org.claimable.evaluation.rule.Rule.Consequence;

/** The changes of a rule: switched off, every change of its conditions, and its rate of deadweight moved by 0.01. */
record RuleMutants(Draft draft, Rule rule) {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** A rule changed, or null where it is switched off. */
    private record Changed(Rule rule, String change) {}

    List<Mutant> mutants() {
        return changes().stream().map(this::mutant).toList();
    }

    private List<Changed> changes() {
        List<Changed> changes = new ArrayList<>();
        changes.add(new Changed(null, "that it is switched off"));
        Variations.ofSeveral(rule.when(), All::new)
                .forEach(each -> changes.add(new Changed(rule.asking(conditions(each.expression())), each.change())));
        rates().forEach(rate -> changes.add(new Changed(
                reporting(rate), "rate %s → %s".formatted(plain(rule.then().rate()), rate.toPlainString()))));
        return changes;
    }

    private static List<Expression> conditions(Expression all) {
        return ((All) all).conditions();
    }

    private List<BigDecimal> rates() {
        if (!(rule.then().rate() instanceof Literal literal) || literal.value() == null) {
            return List.of();
        }
        BigDecimal rate = new BigDecimal(plain(literal));
        return List.of(rate.subtract(CENT), rate.add(CENT)).stream()
                .filter(each -> each.signum() >= 0 && each.compareTo(BigDecimal.ONE) <= 0)
                .toList();
    }

    private static String plain(Expression literal) {
        return String.valueOf(((Literal) literal).value());
    }

    private Rule reporting(BigDecimal rate) {
        Consequence then = rule.then();
        return rule.reporting(
                new Consequence(then.verb(), new Literal(rate), then.code(), then.message(), then.facts()));
    }

    private Mutant mutant(Changed changed) {
        Draft after = changed.rule() == null ? draft.without(rule) : draft.with(rule, changed.rule());
        String key = rule.card().key();
        return new Mutant(key, rule.place(), changed.change(), List.of(), rule, changed.rule(), after::evaluator);
    }
}
