package org.claimable.rules.proof;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claimable.rules.language.Compared;
import org.claimable.rules.language.Compared.Sign;
import org.claimable.rules.language.Consequence;
import org.claimable.rules.language.Expression;
import org.claimable.rules.language.Expression.All;
import org.claimable.rules.language.Expression.Any;
import org.claimable.rules.language.Expression.Literal;
import org.claimable.rules.language.Expression.Not;
import org.claimable.rules.language.FactType;
import org.claimable.rules.language.Part;
import org.claimable.rules.language.Part.PartKind;
import org.claimable.rules.language.Property;
import org.claimable.rules.language.Rule;
import org.claimable.rules.language.Rule.WhenBlank;
import org.claimable.rules.proof.Mutation.Draft;
import org.claimable.rules.proof.Mutation.Mutant;

/** The changes of a rule: switched off, every change of its conditions, and its rate of deadweight moved by 0.01. */
record RuleMutants(Draft draft, Rule rule) {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** A rule changed, or null where it is switched off. */
    private record ChangedRule(Rule rule, String change) {}

    List<Mutant> mutants() {
        return changes().stream().map(this::mutant).toList();
    }

    private List<ChangedRule> changes() {
        List<ChangedRule> changes = new ArrayList<>();
        changes.add(new ChangedRule(null, "that it is switched off"));
        for (int i = 0; i < rule.parts().size(); i++) {
            ofPart(i, changes);
        }
        if (rule.whenBlank() != null) {
            Stream.of(WhenBlank.values())
                    .filter(each -> each != rule.whenBlank())
                    .filter(each -> each != WhenBlank.REVIEW || rule.fact() != FactType.GROUP)
                    .forEach(each -> changes.add(new ChangedRule(
                            rule.with(each),
                            "@whenBlank %s → %s".formatted(rule.whenBlank().word(), each.word()))));
        }
        rates().forEach(rate -> changes.add(new ChangedRule(
                reporting(rate), "rate %s → %s".formatted(plain(rule.then().rate()), rate.toPlainString()))));
        return changes;
    }

    /** The changes of one pattern: of what it asks, of what facts come to, and whether there is one at all. */
    private void ofPart(int place, List<ChangedRule> changes) {
        Part part = rule.parts().get(place);
        Variations.ofSeveral(part.when(), All::new)
                .forEach(each -> changes.add(
                        new ChangedRule(rule.with(place, part.asking(conditions(each.expression()))), each.change())));
        Variations.ofSeveral(part.then(), All::new)
                .forEach(each -> changes.add(new ChangedRule(
                        rule.with(place, part.demanding(conditions(each.expression()))), each.change())));
        if (part.kind() == PartKind.NOT || part.kind() == PartKind.EXISTS) {
            PartKind other = part.kind() == PartKind.NOT ? PartKind.EXISTS : PartKind.NOT;
            changes.add(new ChangedRule(
                    rule.with(place, part.as(other)),
                    "%s → %s".formatted(part.drl(), part.as(other).drl())));
        }
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
        return rule.reporting(new Consequence(
                then.verb(), then.variable(), new Literal(rate), then.code(), then.message(), then.facts()));
    }

    private Mutant mutant(ChangedRule changed) {
        Draft after = changed.rule() == null ? draft.without(rule) : draft.with(rule, changed.rule());
        String key = rule.card().key();
        return new Mutant(key, rule.place(), changed.change(), List.of(), rule, changed.rule(), after::evaluator);
    }

    /** What an expression of a rule could have been by one slip: turned round, without a part, or with a boundary moved by one. */
    static final class Variations {
        private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";
        private static final BigDecimal CENT = new BigDecimal("0.01");

        private Variations() {}

        /** An expression after one change. */
        record Varied(Expression expression, String change) {
            Varied within(Function<Expression, Expression> whole) {
                return new Varied(whole.apply(expression), change);
            }
        }

        /** Every change of a condition. */
        static List<Varied> ofCondition(Expression condition) {
            if (condition instanceof Not not) {
                List<Varied> varied = new ArrayList<>(moved(not.condition(), Not::new));
                varied.add(to(condition, not.condition()));
                return varied;
            }
            if (condition instanceof All all) {
                return ofSeveral(all.conditions(), All::new);
            }
            if (condition instanceof Any any) {
                return ofSeveral(any.conditions(), Any::new);
            }
            List<Varied> varied = new ArrayList<>(boundaries(condition));
            varied.add(
                    condition instanceof Compared comparison
                            ? to(condition, with(comparison, opposite(comparison.sign())))
                            : to(condition, new Not(condition)));
            return varied;
        }

        /** Every change of conditions that stand together: without one of them, and with one of them changed. */
        static List<Varied> ofSeveral(List<Expression> conditions, Function<List<Expression>, Expression> together) {
            List<Varied> varied = new ArrayList<>();
            for (int i = 0; i < conditions.size(); i++) {
                int at = i;
                if (conditions.size() > 1) {
                    List<Expression> fewer = new ArrayList<>(conditions);
                    fewer.remove(at);
                    varied.add(new Varied(
                            together.apply(fewer),
                            "without " + conditions.get(i).drl()));
                }
                ofCondition(conditions.get(i))
                        .forEach(each ->
                                varied.add(each.within(other -> together.apply(replaced(conditions, at, other)))));
            }
            return varied;
        }

        /** The changes inside a condition that is turned round as a whole, but for turning it back. */
        private static List<Varied> moved(Expression condition, Function<Expression, Expression> whole) {
            List<Varied> varied = condition instanceof Compared || condition instanceof Property
                    ? boundaries(condition)
                    : ofCondition(condition);
            return varied.stream().map(each -> each.within(whole)).toList();
        }

        private static List<Varied> boundaries(Expression expression) {
            List<Varied> varied = new ArrayList<>();
            if (expression instanceof Compared comparison) {
                Sign neighbour = neighbour(comparison.sign());
                if (neighbour != null) {
                    varied.add(to(expression, with(comparison, neighbour)));
                }
                ofValue(comparison.left())
                        .forEach(left -> varied.add(to(
                                expression,
                                new Compared(left, comparison.sign(), comparison.right(), comparison.exact()))));
                ofValue(comparison.right())
                        .forEach(right -> varied.add(to(
                                expression,
                                new Compared(comparison.left(), comparison.sign(), right, comparison.exact()))));
            } else {
                ofValue(expression).forEach(other -> varied.add(to(expression, other)));
            }
            return varied;
        }

        /** A number, or a date, moved by one either way; also one that is given to a member. */
        static List<Expression> ofValue(Expression value) {
            if (value instanceof Literal literal) {
                return ofLiteral(literal.value()).stream()
                        .<Expression>map(Literal::new)
                        .toList();
            }
            return value instanceof Property asked ? ofArguments(asked) : List.of();
        }

        private static List<Object> ofLiteral(Object value) {
            if (value instanceof Integer number) {
                return List.of(number - 1, number + 1);
            }
            if (value instanceof BigDecimal number) {
                return List.of(number.subtract(CENT), number.add(CENT));
            }
            if (value instanceof LocalDate day) {
                return List.of(day.minusDays(1), day.plusDays(1));
            }
            if (value instanceof String text && text.matches(DATE)) {
                LocalDate day = LocalDate.parse(text);
                return List.of(day.minusDays(1).toString(), day.plusDays(1).toString());
            }
            return List.of();
        }

        private static List<Expression> ofArguments(Property asked) {
            List<Expression> varied = new ArrayList<>();
            for (int i = 0; i < asked.members().size(); i++) {
                Property.Member member = asked.members().get(i);
                for (int j = 0; j < member.arguments().size(); j++) {
                    for (Expression other : ofValue(member.arguments().get(j))) {
                        Property.Member changed = new Property.Member(
                                member.word(),
                                member.method(),
                                replaced(member.arguments(), j, other),
                                member.blank(),
                                member.written(),
                                member.means());
                        varied.add(new Property(asked.variable(), asked.fact(), replaced(asked.members(), i, changed)));
                    }
                }
            }
            return varied;
        }

        private static Varied to(Expression before, Expression after) {
            return new Varied(after, "%s → %s".formatted(before.drl(), after.drl()));
        }

        private static Compared with(Compared comparison, Sign sign) {
            return new Compared(comparison.left(), sign, comparison.right(), comparison.exact());
        }

        private static <T> List<T> replaced(List<T> things, int at, T other) {
            List<T> replaced = new ArrayList<>(things);
            replaced.set(at, other);
            return replaced;
        }

        private static Sign neighbour(Sign sign) {
            return switch (sign) {
                case LESS -> Sign.AT_MOST;
                case AT_MOST -> Sign.LESS;
                case MORE -> Sign.AT_LEAST;
                case AT_LEAST -> Sign.MORE;
                case EQUAL, UNEQUAL -> null;
            };
        }

        private static Sign opposite(Sign sign) {
            return switch (sign) {
                case LESS -> Sign.AT_LEAST;
                case AT_MOST -> Sign.MORE;
                case MORE -> Sign.AT_MOST;
                case AT_LEAST -> Sign.LESS;
                case EQUAL -> Sign.UNEQUAL;
                case UNEQUAL -> Sign.EQUAL;
            };
        }
    }
}
