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

    /** The value of a claim at a rate of deadweight that a rule found; {@code rate} null takes nothing off. */
    static ClaimValue of(Claim claim, BigDecimal rate, String rule) {
        Worth worth = claim.worth();
        BigDecimal taken = rate == null ? null : inYear(rate, claim.sustainedYear());
        long net = taken == null ? worth.wellbeing() : Pence.times(worth.wellbeing(), BigDecimal.ONE.subtract(taken));
        Amounts perPerson = new Amounts(worth.wellbeing(), net, worth.exchequer(), worth.business());
        return new ClaimValue(perPerson, taken, rule, claim.headcount(), claim.share());
    }

    private static BigDecimal inYear(BigDecimal rate, int year) {
        return year == 1 ? rate : rate.multiply(BigDecimal.valueOf(year)).min(BigDecimal.ONE);
    }
}
