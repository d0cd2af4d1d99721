package org.claimable.rules.language;

import java.util.stream.Stream;
import org.claimable.method.evaluation.fact.Asked;

/** Two things compared: numbers, dates, or texts with case and outer spaces aside; {@code exact} texts are equal as they are. */
public record Compared(Expression left, Sign sign, Expression right, boolean exact) implements Expression {
    /** How they are compared, as written. */
    public enum Sign {
        EQUAL("==", "equal", true),
        UNEQUAL("!=", "equal", false),
        LESS("<", "less", true),
        AT_MOST("<=", "more", false),
        MORE(">", "more", true),
        AT_LEAST(">=", "less", false);

        private final String written;
        private final String question;
        private final boolean answer;

        Sign(String written, String question, boolean answer) {
            this.written = written;
            this.question = question;
            this.answer = answer;
        }

        boolean isOrder() {
            return this != EQUAL && this != UNEQUAL;
        }

        private Sign opposite() {
            return Stream.of(values())
                    .filter(each -> each.question.equals(question) && each != this)
                    .findFirst()
                    .orElseThrow();
        }

        static Sign of(String written) {
            return Stream.of(values())
                    .filter(sign -> sign.written.equals(written))
                    .findFirst()
                    .orElse(null);
        }
    }

    @Override
    public Object of(PatternScope scope) {
        return of(left.of(scope), right.of(scope));
    }

    /** How what the two sides say compares; null where one is blank. */
    Boolean of(Object a, Object b) {
        if (Asked.blank(a) || Asked.blank(b)) {
            return null;
        }
        boolean holds =
                switch (sign.question) {
                    case "equal" -> exact ? a.equals(b) : Asked.equal(a, b, true);
                    case "less" -> Asked.less(a, b, true);
                    default -> Asked.more(a, b, true);
                };
        return holds == sign.answer;
    }

    @Override
    public String drl() {
        return left.drl() + " " + sign.written + " " + right.drl();
    }

    @Override
    public String java() {
        return certain(true);
    }

    @Override
    public String certain(boolean wanted) {
        if (exact) {
            return sign.answer == wanted
                    ? "%s.equals( %s )".formatted(right.java(), left.java())
                    : "Asked.different( %s, %s )".formatted(left.java(), right.java());
        }
        boolean whole = isWhole(left) && isWhole(right);
        boolean condition = left.type() == boolean.class && isPlain(right);
        return whole || condition
                ? "%s %s %s".formatted(left.java(), (wanted ? sign : sign.opposite()).written, right.java())
                : "Asked.%s( %s, %s, %s )".formatted(sign.question, left.java(), right.java(), sign.answer == wanted);
    }

    private static boolean isWhole(Expression side) {
        return side.type() == int.class || side instanceof Literal && side.type() == Integer.class;
    }

    private static boolean isPlain(Expression side) {
        return side.type() == boolean.class || side instanceof Literal && side.type() == Boolean.class;
    }

    @Override
    public Stream<Expression> parts() {
        return Stream.of(left, right);
    }
}
