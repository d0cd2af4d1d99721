package org.claimable.evaluation.rule;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Types in the words of one who writes rules. */
final class TypeWords {
    static final String NUMBER = "number";
    static final String CONDITION = "condition";
    static final String TEXT = "text";
    static final String DATE = "date";
    static final String NOTHING = "nothing";

    private TypeWords() {}

    static String of(Class<?> type) {
        if (type == int.class || type == Integer.class || type == BigDecimal.class) {
            return NUMBER;
        }
        if (type == boolean.class || type == Boolean.class) {
            return CONDITION;
        }
        if (type == String.class) {
            return TEXT;
        }
        if (type == LocalDate.class) {
            return DATE;
        }
        return type == Void.class ? NOTHING : type.getSimpleName();
    }
}
