package org.claimable.report;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.claimable.catalogue.Breakdown;
import org.claimable.claim.SubmittedTable.TableNote;

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
        Map<Breakdown, List<Group>> groups,
        List<Segment> bySegment,
        List<ReasonCount> byReason,
        ServiceOverlap multipleServices,
        List<CaveatCount> caveats,
        Delivery delivery,
        List<TableNote> notes) {
    public Summary {
        otherBenefits = List.copyOf(otherBenefits);
        groups = Collections.unmodifiableMap(new EnumMap<>(groups));
        bySegment = List.copyOf(bySegment);
        byReason = List.copyOf(byReason);
        caveats = List.copyOf(caveats);
        notes = List.copyOf(notes);
    }

    /** The groups of a breakdown; none where it is left out. */
    public List<Group> groups(Breakdown by) {
        return groups.getOrDefault(by, List.of());
    }
}
