package org.claimable.method.evaluation.fact;

import java.math.BigDecimal;
import java.util.List;

/** What values come to: of none the count and the sum are 0, the least and the greatest blank. */
public final class Tallies {
    private Tallies() {}

    public static Integer count(List<?> values) {
        return values.size();
    }

    public static BigDecimal sum(List<?> values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Object value : values) {
            sum = sum.add(new BigDecimal(value.toString()));
        }
        return sum;
    }

    public static Object min(List<?> values) {
        return extreme(values, -1);
    }

    public static Object max(List<?> values) {
        return extreme(values, 1);
    }

    private static Object extreme(List<?> values, int side) {
        Object found = null;
        for (Object value : values) {
            if (found == null || Integer.signum(Asked.order(value, found)) == side) {
                found = value;
            }
        }
        return found;
    }
}
