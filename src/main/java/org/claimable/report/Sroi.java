package org.claimable.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Social return on investment, by VA-08: total over budget with two places, and total less budget, in pounds. */
public record Sroi(BigDecimal budget, BigDecimal ratio, BigDecimal netBenefit) {

    /** Of a total against a budget above 0; null without a budget. */
    public static Sroi of(BigDecimal total, BigDecimal budget) {
        return budget == null
                ? null
                : new Sroi(
                        budget.setScale(2, RoundingMode.UNNECESSARY),
                        total.divide(budget, 2, RoundingMode.HALF_UP),
                        total.subtract(budget).setScale(2, RoundingMode.UNNECESSARY));
    }
}
