package org.claimable.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The numbers and sums over a cohort's claims; {@code sroi} is null without a budget, {@code remarks} are by code.
 */
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
        NoImprovement noImprovement,
        Map<String, Group> byBank,
        Sroi sroi,
        MultipleServices multipleServices,
        Map<String, List<ReferenceGroup>> remarks) {

    /** A least and a greatest amount in pounds; of two policies, the lowest-value one first. */
    public record Range(BigDecimal low, BigDecimal high) {}

    /** How many claims that did not move enough stayed as they were, got worse, or cannot be told. */
    public record NoImprovement(int unchanged, int worsened, int notKnown) {}

    /** The claims of one bank, by verdict, and what they are worth. */
    public record Group(
            int claims,
            int claimable,
            int notClaimable,
            int review,
            int individuals,
            Amounts claimedValue,
            Amounts claimableValue) {}

    /** References as first written, and the claims that bear them in submitted order. */
    public record ReferenceGroup(List<String> references, List<String> claims) {
        /** The same with the references as they are compared. */
        public ReferenceGroup compared() {
            return new ReferenceGroup(
                    references.stream().map(References::compared).toList(), claims);
        }
    }

    /** Social return on investment over the claimable value. */
    public record Sroi(BigDecimal budget, BigDecimal ratio, BigDecimal netBenefit) {}

    /** People with claimable claims from two services or more in one year, and what those claims are worth. */
    public record MultipleServices(int count, BigDecimal value) {}
}
