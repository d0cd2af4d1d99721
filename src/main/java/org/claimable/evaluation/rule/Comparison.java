package org.claimable.evaluation.rule;

import java.math.BigDecimal;
import java.util.Objects;

/** Two things compared: numbers, dates, texts, or either with null. */
public record Comparison(Expression left, Sign sign, Expression right) implements Expression {

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

        String written() {
            return written;
        }

        boolean isOrder() {
            return this != EQUAL && this != UNEQUAL;
        }

        static Sign of(String written) {
            for (Sign sign : values()) {
                if (sign.written.equals(written)) {
                    return sign;
                }
            }
            return null;
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
    public Class<?> type() {
        return boolean.class;
    }

    @Override
    public String drl() {
        return left.drl() + " " + sign.written() + " " + right.drl();
    }
}
