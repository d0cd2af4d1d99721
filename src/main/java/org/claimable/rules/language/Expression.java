package org.claimable.rules.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a rule asks or says: a literal, a word of a fact, or conditions put together. A condition is true, false, or undecided
 * where something that it asks is blank.
 */
public sealed interface Expression
        permits Expression.Literal,
                Expression.Not,
                Expression.All,
                Expression.Any,
                Property,
                Compared,
                Questions.TextTest,
                Questions.Listed,
                Questions.Missing,
                Questions.Difference,
                Bound {

    /** What it is: of a condition {@code true}, {@code false}, or null where it is undecided; of a term null where it is blank. */
    Object of(PatternScope scope);

    /** The type of what it is: of {@code null} {@link Void}; of a condition {@code boolean}. */
    default Class<?> type() {
        return boolean.class;
    }

    /** How a rule file writes it in a pattern. */
    String drl();

    /** The values written out in it: texts, numbers, true and false. */
    default Stream<Object> literals() {
        return parts().flatMap(Expression::literals);
    }

    /** What it is put together of. */
    Stream<Expression> parts();

    /** How Java asks it. */
    String java();

    /** How Java asks whether it certainly holds, where {@code wanted}, or certainly does not hold, where not. */
    default String certain(boolean wanted) {
        return wanted ? java() : "!" + java();
    }

    /** Whether it may be blank, or undecided. */
    default boolean mayBeBlank() {
        return parts().anyMatch(Expression::mayBeBlank);
    }

    /** The words in it that may be blank; of those that {@code missing} asks for none. */
    default Stream<Property> blanks() {
        return parts().flatMap(Expression::blanks);
    }

    /** Whether it holds of a fact, and is not undecided. */
    default boolean holds(Object fact) {
        return Boolean.TRUE.equals(of(PatternScope.of(fact)));
    }

    /** A text, a number, true, false or null. */
    record Literal(Object value) implements Expression {
        @Override
        public Object of(PatternScope scope) {
            return value;
        }

        @Override
        public Class<?> type() {
            return value == null ? Void.class : value.getClass();
        }

        @Override
        public String drl() {
            return value instanceof String || value instanceof LocalDate
                    ? quoted(value.toString())
                    : String.valueOf(value);
        }

        @Override
        public String java() {
            return value instanceof BigDecimal
                    ? "Asked.number( %s )".formatted(quoted(value.toString()))
                    : value instanceof LocalDate ? "Asked.day( %s )".formatted(drl()) : drl();
        }

        @Override
        public Stream<Object> literals() {
            return Stream.ofNullable(value);
        }

        @Override
        public Stream<Expression> parts() {
            return Stream.empty();
        }

        /** A text in quotes as rule files and Java both read it. */
        static String quoted(String text) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }

    /** The opposite of a condition. */
    record Not(Expression condition) implements Expression {
        @Override
        public Object of(PatternScope scope) {
            Object holds = condition.of(scope);
            return holds == null ? null : !(Boolean) holds;
        }

        @Override
        public String drl() {
            return condition instanceof Property ? "!" + condition.drl() : "!( " + condition.drl() + " )";
        }

        @Override
        public String java() {
            return certain(true);
        }

        @Override
        public String certain(boolean wanted) {
            return condition.certain(!wanted);
        }

        @Override
        public Stream<Expression> parts() {
            return Stream.of(condition);
        }
    }

    /** Conditions that all hold. */
    record All(List<Expression> conditions) implements Expression {
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Object of(PatternScope scope) {
            return together(conditions, scope, false);
        }

        @Override
        public String drl() {
            return joined(conditions, " && ");
        }

        @Override
        public String java() {
            return certain(true);
        }

        @Override
        public String certain(boolean wanted) {
            return joined(conditions, wanted, wanted ? " && " : " || ");
        }

        @Override
        public Stream<Expression> parts() {
            return conditions.stream();
        }
    }

    /** Conditions of which at least one holds. */
    record Any(List<Expression> conditions) implements Expression {
        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Object of(PatternScope scope) {
            return together(conditions, scope, true);
        }

        @Override
        public String drl() {
            return joined(conditions, " || ");
        }

        @Override
        public String java() {
            return certain(true);
        }

        @Override
        public String certain(boolean wanted) {
            return joined(conditions, wanted, wanted ? " || " : " && ");
        }

        @Override
        public Stream<Expression> parts() {
            return conditions.stream();
        }
    }

    /** What conditions are together: {@code settling} as soon as one is; else undecided where one is, else the opposite. */
    static Boolean together(List<Expression> conditions, PatternScope scope, boolean settling) {
        boolean undecided = false;
        for (Expression condition : conditions) {
            Object holds = condition.of(scope);
            if (holds == null) {
                undecided = true;
            } else if ((Boolean) holds == settling) {
                return settling;
            }
        }
        return undecided ? null : Boolean.valueOf(!settling);
    }

    private static String joined(List<Expression> conditions, String between) {
        return conditions.stream()
                .map(each -> each instanceof All || each instanceof Any ? "( " + each.drl() + " )" : each.drl())
                .collect(Collectors.joining(between));
    }

    private static String joined(List<Expression> conditions, boolean wanted, String between) {
        return conditions.stream().map(each -> each.certain(wanted)).collect(Collectors.joining(between, "( ", " )"));
    }
}
