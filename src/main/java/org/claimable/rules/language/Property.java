package org.claimable.rules.language;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.method.evaluation.fact.Asked;

/**
 * A word of a fact: a chain of members, each asked of the answer to the one before; without one it is the fact itself.
 * {@code variable} is the fact that it is asked of, null for that of the pattern in which it stands.
 */
public record Property(String variable, Class<?> fact, List<Member> members) implements Expression {
    public Property {
        members = List.copyOf(members);
    }

    /**
     * A member by the word that a rule writes, what it needs to know, whether it may be blank, and what it means. {@code written} is false for what no rule writes: the
     * step from a fact about a person to the claim in it; and the arguments of a word that a rule set adds.
     */
    public record Member(
            String word, Method method, List<Expression> arguments, boolean blank, boolean written, String means) {
        public Member {
            arguments = List.copyOf(arguments);
            // Asked millions of times in a trial: whether it may be is looked at once.
            method.trySetAccessible();
        }

        private static final Object[] NONE = {};

        /** What it says of something; null where that, or what it is given, is blank. */
        Object of(Object asked, PatternScope scope) {
            Object[] given = arguments.isEmpty() ? NONE : new Object[arguments.size()];
            for (int i = 0; i < given.length; i++) {
                given[i] = arguments.get(i).of(scope);
                if (given[i] == null) {
                    return null;
                }
            }
            try {
                return method.invoke(asked, given);
            } catch (InvocationTargetException failing) {
                throw new IllegalStateException("\"%s\" has no answer here.".formatted(word), failing.getCause());
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException("\"%s\" may not be asked.".formatted(word), impossible);
            }
        }

        private String drl() {
            return written && !arguments.isEmpty()
                    ? arguments.stream().map(Expression::drl).collect(Collectors.joining(", ", word + "( ", " )"))
                    : word;
        }

        private String java() {
            return arguments.isEmpty()
                    ? method.getName() + "()"
                    : arguments.stream()
                            .map(Expression::java)
                            .collect(Collectors.joining(", ", method.getName() + "( ", " )"));
        }
    }

    /** A further word asked of what this one says. */
    Property then(Member member) {
        List<Member> more = new java.util.ArrayList<>(members);
        more.add(member);
        return new Property(variable, fact, more);
    }

    @Override
    public Object of(PatternScope scope) {
        Object answer = variable == null ? scope.fact() : scope.variables().get(variable);
        for (int i = 0; i < members.size() && answer != null; i++) {
            answer = members.get(i).of(answer, scope);
        }
        return answer instanceof String text && Asked.blank(text) ? null : answer;
    }

    @Override
    public Class<?> type() {
        return members.isEmpty()
                ? fact
                : members.get(members.size() - 1).method().getReturnType();
    }

    /** The type of what the last word is asked of. */
    Class<?> before() {
        return members.size() < 2
                ? fact
                : members.get(members.size() - 2).method().getReturnType();
    }

    @Override
    public String drl() {
        String chain = members.stream()
                .filter(member -> !member.word().isEmpty())
                .map(Member::drl)
                .collect(Collectors.joining("."));
        if (variable == null) {
            return chain.isEmpty() ? "this" : chain;
        }
        return chain.isEmpty() ? variable : variable + "." + chain;
    }

    @Override
    public String java() {
        String chain = members.stream().map(Member::java).collect(Collectors.joining("."));
        if (variable == null) {
            return chain.isEmpty() ? "this" : chain;
        }
        return chain.isEmpty() ? variable : variable + "." + chain;
    }

    /** The same asked of a variable, where it is asked of the pattern's own fact. */
    Property of(String root) {
        return variable == null ? new Property(root, fact, members) : this;
    }

    @Override
    public String certain(boolean wanted) {
        return type() == Boolean.class
                ? "Asked.%s( %s )".formatted(wanted ? "yes" : "no", java())
                : wanted ? java() : "!" + java();
    }

    @Override
    public boolean mayBeBlank() {
        return members.stream().anyMatch(Member::blank) || Expression.super.mayBeBlank();
    }

    @Override
    public Stream<Property> blanks() {
        return Stream.concat(
                members.stream().anyMatch(Member::blank) ? Stream.of(this) : Stream.empty(), Expression.super.blanks());
    }

    @Override
    public Stream<Object> literals() {
        return members.stream()
                .filter(Member::written)
                .flatMap(member -> member.arguments().stream())
                .flatMap(Expression::literals);
    }

    @Override
    public Stream<Expression> parts() {
        return members.stream().flatMap(member -> member.arguments().stream());
    }
}
