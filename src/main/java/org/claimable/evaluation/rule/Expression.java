package org.claimable.evaluation.rule;

import java.util.List;
import java.util.stream.Collectors;

/** What a rule asks or says: a literal, something asked of the fact, or conditions put together. */
public sealed interface Expression
        permits Expression.Literal, Asked, Comparison, Expression.Not, Expression.All, Expression.Any {

    /** What it is of a fact. */
    Object of(Object fact);

    /** The type of what it is; of {@code null} {@link Void}. */
    Class<?> type();

    /** How a rule file writes it in a pattern. */
    String drl();

    default boolean holds(Object fact) {
        return (Boolean) of(fact);
    }

    /** A text, a number, true, false or null. */
    record Literal(Object value) implements Expression {
        @Override
        public Object of(Object fact) {
            return value;
        }

        @Override
        public Class<?> type() {
            return value == null ? Void.class : value.getClass();
        }

        @Override
        public String drl() {
            return value instanceof String text ? quoted(text) : String.valueOf(value);
        }

        /** A text in quotes as rule files and Java both read it. */
        static String quoted(String text) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }

    /** The opposite of a condition. */
    record Not(Expression condition) implements Expression {
        @Override
        public Object of(Object fact) {
            return !condition.holds(fact);
        }

        @Override
        public Class<?> type() {
            return boolean.class;
        }

        @Override
        public String drl() {
            return condition instanceof Asked ? "!" + condition.drl() : "!( " + condition.drl() + " )";
        }
    }

    /** Conditions that all hold. */
    record All(List<Expression> conditions) implements Expression {
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Object of(Object fact) {
            for (Expression condition : conditions) {
                if (!condition.holds(fact)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Class<?> type() {
            return boolean.class;
        }

        @Override
        public String drl() {
            return conditions.stream().map(Expression::inner).collect(Collectors.joining(" && "));
        }
    }

    /** Conditions of which at least one holds. */
    record Any(List<Expression> conditions) implements Expression {
        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Object of(Object fact) {
            for (Expression condition : conditions) {
                if (condition.holds(fact)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Class<?> type() {
            return boolean.class;
        }

        @Override
        public String drl() {
            return conditions.stream().map(Expression::inner).collect(Collectors.joining(" || "));
        }
    }

    private static String inner(Expression condition) {
        return condition instanceof All || condition instanceof Any ? "( " + condition.drl() + " )" : condition.drl();
    }
}
