package org.claimable.report;

import java.math.BigDecimal;
import java.util.List;
import org.claimable.claim.TableNote;

/**
 * What a cohort comes to; money in pounds with two decimals; {@code sroi} is null without a budget, {@code delivery}
 * without commitments; {@code notes} are on what was submitted.
 */
public record Summary(
        Group.Figures whole,
        TotalValue notClaimableValue,
        TotalValue reviewValue,
        ReviewRange reviewRange,
        BigDecimal lowestValue,
        BigDecimal highestValue,
        List<OtherBenefit> otherBenefits,
        NoImprovement noImprovement,
        Sroi sroi,
        List<Group> byOutcome,
        List<Group> byBank,
        List<Group> byArea,
        List<Group> byService,
        List<Group> byProvider,
        List<Group> byYear,
        List<Segment> bySegment,
        List<ReasonCount> byReason,
        ServiceOverlap multipleServices,
        List<CaveatCount> caveats,
        Delivery delivery,
        List<TableNote> notes) {
    public Summary {
        otherBenefits = List.copyOf(otherBenefits);
        byOutcome = List.copyOf(byOutcome);
        byBank = List.copyOf(byBank);
        byArea = List.copyOf(byArea);
        byService = List.copyOf(byService);
        byProvider = List.copyOf(byProvider);
        byYear = List.copyOf(byYear);
        bySegment = List.copyOf(bySegment);
        byReason = List.copyOf(byReason);
        caveats = List.copyOf(caveats);
        notes = List.copyOf(notes);
    }
}
