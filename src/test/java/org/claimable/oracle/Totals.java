package org.claimable.oracle;

import java.math.BigDecimal;
import java.util.Map;

/** The numbers and sums over a cohort's claims; {@code sroi} is null without a budget. */
public record Totals(
        int claims,
        int claimable,
        int notClaimable,
        int review,
        int individuals,
        Amounts claimedValue,
        Amounts claimableValue,
        Amounts notClaimableValue,
        Amounts reviewValue,
        Range reviewRange,
        Range policyRange,
        Map<String, Integer> otherBenefits,
        Sroi sroi,
        MultipleServices multipleServices) {

    /** A least and a greatest amount in pounds; of two policies, the lowest-value one first. */
    public record Range(BigDecimal low, BigDecimal high) {}

    /** Social return on investment over the claimable value. */
    public record Sroi(BigDecimal budget, BigDecimal ratio, BigDecimal netBenefit) {}

    /** People with claimable claims from two services or more in one year, and what those claims are worth. */
    public record MultipleServices(int count, BigDecimal value) {}
}
