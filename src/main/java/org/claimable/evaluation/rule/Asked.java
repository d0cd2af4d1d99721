package org.claimable.evaluation.rule;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;

/** What is asked of the fact: a chain of questions, each of the answer to the one before; no question is the fact itself. */
public record Asked(Class<?> fact, List<Question> questions) implements Expression {
    public Asked {
        questions = List.copyOf(questions);
    }

    /** A question by the word that a rule writes, and what it needs to know. */
    public record Question(String word, Method method, List<Expression> arguments) {
        public Question {
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
            return method.getParameterCount() == 0 ? word : word + arguments(", ", Expression::drl);
        }

        private String java(String root) {
            return method.getName() + arguments(", ", each -> javaOf(each, root));
        }

        private String arguments(String between, java.util.function.Function<Expression, String> written) {
            return arguments.isEmpty()
                    ? "()"
                    : arguments.stream().map(written).collect(Collectors.joining(between, "( ", " )"));
        }
    }

    @Override
    public Object of(Object asked) {
        Object answer = asked;
        for (Question question : questions) {
            answer = question.of(answer, asked);
        }
        return answer;
    }

    @Override
    public Class<?> type() {
        return questions.isEmpty()
                ? fact
                : questions.get(questions.size() - 1).method().getReturnType();
    }

    @Override
    public String drl() {
        return questions.isEmpty()
                ? "this"
                : questions.stream().map(Question::drl).collect(Collectors.joining("."));
    }

    /** How Java asks it of the variable {@code root}. */
    static String javaOf(Expression expression, String root) {
        return expression instanceof Asked asked
                ? asked.questions.stream().map(each -> "." + each.java(root)).collect(Collectors.joining("", root, ""))
                : expression.drl();
    }
}
