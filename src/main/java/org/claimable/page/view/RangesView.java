package org.claimable.page.view;

import java.math.BigDecimal;
import org.claimable.file.document.Count;
import org.claimable.file.document.Money;
import org.claimable.page.claims.ClaimsQuery;
import org.claimable.page.claims.Facet;
import org.claimable.report.Sroi;
import org.claimable.report.Summary;
import org.claimable.report.Waterfall;

/** What else the total of a check could be, and what it is beside what the work cost. */
public final class RangesView {
    private final String claims;
    private final Summary summary;
    private final Waterfall waterfall;

    /** {@code claims} is the address of the claims. */
    RangesView(String claims, Summary summary, Waterfall waterfall) {
        this.claims = claims;
        this.summary = summary;
        this.waterfall = waterfall;
    }

    /** How many claims have no value, 0 for none. */
    public int withoutValue() {
        return waterfall.withoutValue();
    }

    public String withoutValueWords() {
        return Count.claims(waterfall.withoutValue()) + " with no value in this set";
    }

    public String withoutValueAddress() {
        return claims + ClaimsQuery.of(Facet.VALUE, Facet.NONE).address();
    }

    public boolean hasReview() {
        return summary.whole().review() > 0;
    }

    /** What the untracked claims could add, {@code £0.00 to £1,200.00}, or one figure where both ends are the same. */
    public String reviewRange() {
        return range(summary.reviewRange().low(), summary.reviewRange().high());
    }

    public String policyRange() {
        return range(summary.lowestValue(), summary.highestValue());
    }

    private static String range(BigDecimal low, BigDecimal high) {
        String least = Money.pounds(low);
        return low.compareTo(high) == 0 ? least : "%s to %s".formatted(least, Money.pounds(high));
    }

    public boolean policyMatters() {
        return summary.lowestValue().compareTo(summary.highestValue()) != 0;
    }

    /** The return on what the work cost, null where that was not given. */
    public Sroi sroi() {
        return summary.sroi();
    }

    public String budget() {
        return Money.pounds(summary.sroi().budget());
    }

    public String netBenefit() {
        return Money.pounds(summary.sroi().netBenefit());
    }

    public String ratio() {
        return summary.sroi().ratio().toPlainString();
    }
}
