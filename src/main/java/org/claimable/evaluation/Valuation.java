package org.claimable.evaluation;

import java.math.BigDecimal;
import org.claimable.bank.Pence;
import org.claimable.decision.Amounts;
import org.claimable.decision.ClaimValue;
import org.claimable.evaluation.fact.Claim;
import org.claimable.evaluation.fact.Worth;

/** What a claim is worth, by VA-01 and VA-02: wellbeing net of deadweight, plus exchequer, plus business. */
final class Valuation {
    private Valuation() {}

    /** The value of a claim at a rate of deadweight; {@code rate} null takes nothing off. */
    static ClaimValue of(Claim claim, BigDecimal rate) {
        Worth worth = claim.worth();
        BigDecimal total = rate == null ? null : inYear(rate, claim.sustainedYear());
        long net = total == null ? worth.wellbeing() : Pence.times(worth.wellbeing(), BigDecimal.ONE.subtract(total));
        return new ClaimValue(
                worth.wellbeing(),
                total,
                net,
                worth.exchequer(),
                worth.business(),
                claim.headcount(),
                claim.share(),
                amounts(worth, net, claim.headcount(), claim.share()));
    }

    /** The amounts of so many people at a share, each rounded to the penny. */
    static Amounts of(ClaimValue value, int people) {
        return new Amounts(
                times(value.wellbeing(), people, value.share()),
                times(value.wellbeingNet(), people, value.share()),
                times(value.exchequer(), people, value.share()),
                times(value.business(), people, value.share()));
    }

    private static Amounts amounts(Worth worth, long net, int people, BigDecimal share) {
        return new Amounts(
                times(worth.wellbeing(), people, share),
                times(net, people, share),
                times(worth.exchequer(), people, share),
                times(worth.business(), people, share));
    }

    private static long times(long pence, int people, BigDecimal share) {
        long whole = Math.multiplyExact(pence, (long) people);
        return share.compareTo(BigDecimal.ONE) == 0 ? whole : Pence.times(whole, share);
    }

    private static BigDecimal inYear(BigDecimal rate, int year) {
        return year == 1 ? rate : rate.multiply(BigDecimal.valueOf(year)).min(BigDecimal.ONE);
    }
}
