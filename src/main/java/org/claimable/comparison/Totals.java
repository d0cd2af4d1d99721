package org.claimable.comparison;

import java.math.BigDecimal;
import org.claimable.report.Summary;

/** What a cohort comes to by its verdicts: how many claims, and their worth in pounds with two decimals. */
public record Totals(
        int claims,
        int claimable,
        int notClaimable,
        int review,
        BigDecimal claimedValue,
        BigDecimal claimableValue,
        BigDecimal notClaimableValue,
        BigDecimal reviewValue) {

    static Totals of(Summary summary) {
        return new Totals(
                summary.whole().claims(),
                summary.whole().claimable(),
                summary.whole().notClaimable(),
                summary.whole().review(),
                summary.whole().claimedValue().total(),
                summary.whole().claimableValue().total(),
                summary.notClaimableValue().total(),
                summary.reviewValue().total());
    }

    /** These less others. */
    public Totals less(Totals others) {
        return new Totals(
                claims - others.claims,
                claimable - others.claimable,
                notClaimable - others.notClaimable,
                review - others.review,
                claimedValue.subtract(others.claimedValue),
                claimableValue.subtract(others.claimableValue),
                notClaimableValue.subtract(others.notClaimableValue),
                reviewValue.subtract(others.reviewValue));
    }
}
