package org.claimable.page.rules;

import java.math.BigDecimal;

/** A rate, 0 to 1, as a reader sees it: {@code 15%}. */
final class Percent {
    private Percent() {}

    static String of(BigDecimal rate) {
        return rate.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /** A rate as a rule writes it; what is no number is shown as it is. */
    static String of(String rate) {
        return rate.matches("[0-9]+(\\.[0-9]+)?") ? of(new BigDecimal(rate)) : rate;
    }
}
