package org.claimable.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.method.evaluation.fact.PersonFact;
import org.claimable.method.evaluation.fact.Tallies;
import org.claimable.rules.language.Expression.All;

/**
 * One part of what a rule looks for: a fact of which some conditions hold, bound to a variable; that there is none, or one; or
 * what facts of which they hold come to, of which {@code then} must hold.
 */
public record Part(
        PartKind kind,
        String variable,
        FactType fact,
        List<Expression> when,
        List<Tally> tallies,
        List<Expression> then) {
    public Part {
        when = List.copyOf(when);
        tallies = List.copyOf(tallies);
        then = List.copyOf(then);
    }

    /** What a part says of the facts of which its conditions hold. */
    public enum PartKind {
        PATTERN,
        NOT,
        EXISTS,
        ACCUMULATE
    }

    /** How facts are put together. */
    public enum TallyKind {
        COUNT,
        SUM,
        MIN,
        MAX;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        Object of(List<?> values) {
            return switch (this) {
                case COUNT -> Tallies.count(values);
                case SUM -> Tallies.sum(values);
                case MIN -> Tallies.min(values);
                case MAX -> Tallies.max(values);
            };
        }
    }

    /** What facts come to, by a variable; {@code of} is null for a count. */
    public record Tally(String variable, TallyKind kind, Expression of, Class<?> type) {
        String drl() {
            return "%s : %s( %s )".formatted(variable, kind.word(), of == null ? "1" : of.drl());
        }
    }

    /** A fact bound to a variable. */
    public static Part of(String variable, FactType fact, List<Expression> when) {
        return new Part(PartKind.PATTERN, variable, fact, when, List.of(), List.of());
    }

    /** The same part with other conditions. */
    public Part asking(List<Expression> other) {
        return new Part(kind, variable, fact, other, tallies, then);
    }

    /** The same part with another demand of what the facts come to. */
    public Part demanding(List<Expression> other) {
        return new Part(kind, variable, fact, when, tallies, other);
    }

    /** The same part, of another kind. */
    public Part as(PartKind other) {
        return new Part(other, variable, fact, when, tallies, then);
    }

    /** Everything that it asks. */
    Stream<Expression> expressions() {
        return Stream.of(when.stream(), tallies.stream().map(Tally::of).filter(each -> each != null), then.stream())
                .flatMap(each -> each);
    }

    /** What it asks of each fact. */
    List<Expression> asksOfEach() {
        return Stream.concat(when.stream(), tallies.stream().map(Tally::of).filter(each -> each != null))
                .toList();
    }

    /** The variables that it gives to the parts after it. */
    List<String> gives() {
        return switch (kind) {
            case PATTERN -> List.of(variable);
            case ACCUMULATE -> tallies.stream().map(Tally::variable).toList();
            case NOT, EXISTS -> List.of();
        };
    }

    /** The variables of other parts that it asks for. */
    Set<String> asksFor() {
        Set<String> variables = new TreeSet<>();
        expressions().forEach(each -> collect(each, variables));
        if (variable != null) {
            variables.remove(variable);
        }
        gives().forEach(variables::remove);
        return variables;
    }

    private static void collect(Expression expression, Set<String> variables) {
        if (expression instanceof Property property && property.variable() != null) {
            variables.add(property.variable());
        } else if (expression instanceof Bound bound) {
            variables.add(bound.variable());
        }
        expression.parts().forEach(each -> collect(each, variables));
    }

    /** Whether its conditions hold of a fact: null where that is undecided. */
    Boolean holds(PatternScope scope) {
        if (!fact.isOf(scope.fact())) {
            return false;
        }
        return Expression.together(when, own(scope), false);
    }

    private PatternScope own(PatternScope scope) {
        return variable == null ? scope : scope.with(variable, scope.fact());
    }

    /** What an accumulation comes to over some facts, each with its conditions asked already; the scope with the variables of it. */
    PatternScope tallied(List<PersonFact> facts, PatternScope scope) {
        PatternScope with = scope;
        for (Tally tally : tallies) {
            List<Object> values = new ArrayList<>();
            facts.forEach(each -> values.add(tally.of() == null ? 1 : tally.of().of(own(scope.at(each)))));
            with = with.with(tally.variable(), tally.kind().of(values));
        }
        return with;
    }

    /** Whether a fact of which the conditions hold lacks what is to be put together. */
    boolean lacks(PatternScope scope) {
        return tallies.stream().anyMatch(each -> each.of() != null && each.of().of(own(scope)) == null);
    }

    /** As a rule file writes it. */
    public String drl() {
        String asked = when.stream().map(Expression::drl).collect(Collectors.joining(", "));
        String pattern = "%s(%s)".formatted(fact.word(), asked.isEmpty() ? "" : " " + asked + " ");
        return switch (kind) {
            case PATTERN -> "%s : %s".formatted(variable, pattern);
            case NOT, EXISTS -> "%s %s".formatted(kind.name().toLowerCase(Locale.ROOT), pattern);
            case ACCUMULATE ->
                "accumulate( %s%s; %s; %s )"
                        .formatted(
                                variable == null ? "" : variable + " : ",
                                pattern,
                                tallies.stream().map(Tally::drl).collect(Collectors.joining(", ")),
                                new All(then).drl());
        };
    }
}
