package org.claimable.method.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimable.method.catalogue.Breakdown;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.SubmittedTable.TableNote;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.decision.RuleCoverage;
import org.claimable.method.report.Movements.NoImprovement;
import org.claimable.method.report.Movements.OtherBenefit;

/**
 * What a cohort comes to; money in pounds with two decimals; {@code sroi} is null without a budget, {@code delivery}
 * without commitments; {@code reached} is empty without figures of who attended; {@code notes} are on what was submitted; {@code otherChoices} are
 * those of earlier checks that differ; {@code sinceLastTime} is null where no earlier check is compared, {@code readings} where they are not asked;
 * those of a stream list no claims; {@code coverage} is for how many claims each rule did what, null where it was not asked for.
 */
public record Summary(
        ClaimGroup.Figures whole,
        TotalValue notClaimableValue,
        TotalValue reviewValue,
        ReviewRange reviewRange,
        BigDecimal lowestValue,
        BigDecimal highestValue,
        List<OtherBenefit> otherBenefits,
        NoImprovement noImprovement,
        Sroi sroi,
        Map<Breakdown, List<ClaimGroup>> groups,
        List<Segment> bySegment,
        List<ReasonCount> byReason,
        ServiceOverlap multipleServices,
        List<CaveatCount> caveats,
        Delivery delivery,
        List<Reached> reached,
        List<TableNote> notes,
        List<OtherChoices> otherChoices,
        SinceLastTime sinceLastTime,
        Readings readings,
        RuleCoverage coverage) {
    public Summary {
        otherBenefits = List.copyOf(otherBenefits);
        groups = Collections.unmodifiableMap(new EnumMap<>(groups));
        bySegment = List.copyOf(bySegment);
        byReason = List.copyOf(byReason);
        caveats = List.copyOf(caveats);
        reached = List.copyOf(reached);
        notes = List.copyOf(notes);
        otherChoices = List.copyOf(otherChoices);
    }

    /** The groups of a breakdown; none where it is left out. */
    public List<ClaimGroup> groups(Breakdown by) {
        return groups.getOrDefault(by, List.of());
    }

    /** How many claims and people a reason struck, and what those claims would have been worth, in pounds. */
    public record ReasonCount(String code, int claims, int individuals, BigDecimal value) {}

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

    /** How many people, named by a reference, anything is claimed for, and how many have a claim that is claimable. */
    public record PeopleCount(int claimed, int claimable) {
        /** Of claims and what was decided of each, in the same order. */
        public static PeopleCount of(List<Claim> claims, List<Decision> decisions) {
            Set<String> claimed = new HashSet<>();
            Set<String> claimable = new HashSet<>();
            for (int i = 0; i < claims.size(); i++) {
                String person = claims.get(i).individual();
                if (person != null) {
                    claimed.add(person);
                    if (decisions.get(i).verdict() == Verdict.CLAIMABLE) {
                        claimable.add(person);
                    }
                }
            }
            return new PeopleCount(claimed.size(), claimable.size());
        }
    }
}
