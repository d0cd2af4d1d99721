package org.claimable.rules.language;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a rule asks or says: a literal, a property of the fact, or conditions put together. */
public sealed interface Expression {
    /** What it is of a fact. */
    Object of(Object fact);

    /** The type of what it is: of {@code null} {@link Void}; of a condition {@code boolean}. */
    default Class<?> type() {
        return boolean.class;
    }

    /** How a rule file writes it in a pattern. */
    String drl();

    /** The values written out in it: texts, numbers, true and false. */
    Stream<Object> literals();

    default boolean holds(Object fact) {
        return (Boolean) of(fact);
    }

    /** How Java asks it of the variable {@code root}. */
    default String java(String root) {
        return drl();
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

        @Override
        public Stream<Object> literals() {
            return Stream.ofNullable(value);
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
        public String drl() {
            return condition instanceof Property ? "!" + condition.drl() : "!( " + condition.drl() + " )";
        }

        @Override
        public Stream<Object> literals() {
            return condition.literals();
        }
    }

    /** Conditions that all hold. */
    record All(List<Expression> conditions) implements Expression {
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Object of(Object fact) {
            return allHold(conditions, fact);
        }

        @Override
        public String drl() {
            return joined(conditions, " && ");
        }

        @Override
        public Stream<Object> literals() {
            return conditions.stream().flatMap(Expression::literals);
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
        public String drl() {
            return joined(conditions, " || ");
        }

        @Override
        public Stream<Object> literals() {
            return conditions.stream().flatMap(Expression::literals);
        }
    }

    /** Whether every condition holds of a fact; after one that does not, the rest are not asked. */
    static boolean allHold(List<Expression> conditions, Object fact) {
        for (Expression condition : conditions) {
            if (!condition.holds(fact)) {
                return false;
            }
        }
        return true;
    }

    private static String joined(List<Expression> conditions, String between) {
        return conditions.stream()
                .map(each -> each instanceof All || each instanceof Any ? "( " + each.drl() + " )" : each.drl())
                .collect(Collectors.joining(between));
    }

    /** Two things compared: numbers, dates, texts, or either with null. */
    record Compared(Expression left, Sign sign, Expression right) implements Expression {
        /** How they are compared, as written. */
        public enum Sign {
            EQUAL("=="),
            UNEQUAL("!="),
            LESS("<"),
            AT_MOST("<="),
            MORE(">"),
            AT_LEAST(">=");

            private final String written;

            Sign(String written) {
                this.written = written;
            }

            boolean isOrder() {
                return this != EQUAL && this != UNEQUAL;
            }

            static Sign of(String written) {
                return Stream.of(values())
                        .filter(sign -> sign.written.equals(written))
                        .findFirst()
                        .orElse(null);
            }
        }

        @Override
        public Object of(Object fact) {
            Object a = left.of(fact);
            Object b = right.of(fact);
            if (a == null || b == null) {
                return sign == Sign.EQUAL ? a == b : sign == Sign.UNEQUAL && a != b;
            }
            return switch (sign) {
                case EQUAL -> isEqual(a, b);
                case UNEQUAL -> !isEqual(a, b);
                case LESS -> order(a, b) < 0;
                case AT_MOST -> order(a, b) <= 0;
                case MORE -> order(a, b) > 0;
                case AT_LEAST -> order(a, b) >= 0;
            };
        }

        private static boolean isEqual(Object a, Object b) {
            return a instanceof Number ? order(a, b) == 0 : Objects.equals(a, b);
        }

        @SuppressWarnings("unchecked")
        private static int order(Object a, Object b) {
            return a instanceof Number
                    ? new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString()))
                    : ((Comparable<Object>) a).compareTo(b);
        }

        @Override
        public String drl() {
            return left.drl() + " " + sign.written + " " + right.drl();
        }

        @Override
        public Stream<Object> literals() {
            return Stream.concat(left.literals(), right.literals());
        }
    }

    /** A property of the fact: a chain of members, each asked of the answer to the one before; without one it is the fact itself. */
    record Property(Class<?> fact, List<Member> members) implements Expression {
        public Property {
            members = List.copyOf(members);
        }

        /** A member by the word that a rule writes, and what it needs to know. */
        public record Member(String word, Method method, List<Expression> arguments) {
            public Member {
                arguments = List.copyOf(arguments);
            }

            private Object of(Object asked, Object fact) {
                try {
                    return method.invoke(
                            asked, arguments.stream().map(each -> each.of(fact)).toArray());
                } catch (InvocationTargetException failing) {
                    throw new IllegalStateException("\"%s\" has no answer here.".formatted(word), failing.getCause());
                } catch (IllegalAccessException impossible) {
                    throw new IllegalStateException("\"%s\" may not be asked.".formatted(word), impossible);
                }
            }

            private String drl() {
                return method.getParameterCount() == 0 ? word : word + arguments(Expression::drl);
            }

            private String java(String root) {
                return "." + method.getName() + arguments(each -> each.java(root));
            }

            private String arguments(Function<Expression, String> written) {
                return arguments.isEmpty()
                        ? "()"
                        : arguments.stream().map(written).collect(Collectors.joining(", ", "( ", " )"));
            }
        }

        @Override
        public Object of(Object asked) {
            Object answer = asked;
            for (Member member : members) {
                answer = member.of(answer, asked);
            }
            return answer;
        }

        @Override
        public Class<?> type() {
            return members.isEmpty()
                    ? fact
                    : members.get(members.size() - 1).method().getReturnType();
        }

        @Override
        public String drl() {
            return members.isEmpty()
                    ? "this"
                    : members.stream().map(Member::drl).collect(Collectors.joining("."));
        }

        @Override
        public String java(String root) {
            return members.stream().map(each -> each.java(root)).collect(Collectors.joining("", root, ""));
        }

        @Override
        public Stream<Object> literals() {
            return members.stream()
                    .flatMap(member -> member.arguments().stream())
                    .flatMap(Expression::literals);
        }
    }
}
