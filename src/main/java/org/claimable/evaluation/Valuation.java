package org.claimable.evaluation;

import java.math.BigDecimal;
import org.claimable.bank.Pence;
import org.claimable.decision.Amounts;
import org.claimable.decision.ClaimValue;
import org.claimable.evaluation.fact.Claim;
import org.claimable.evaluation.fact.Worth;

/**
 * What claims are worth, by VA-01 and VA-02: wellbeing net of deadweight, plus exchequer, plus business. Most claims of an
 * outcome are worth the same, so that the last value of each is kept.
 */
final class Valuation {
    private final Worth[] worths;
    private final ClaimValue[] last;

    /** {@code outcomes} is how many outcomes the catalogue has. */
    Valuation(int outcomes) {
        this.worths = new Worth[outcomes];
        this.last = new ClaimValue[outcomes];
    }

    /** The value of a claim at a rate of deadweight that a rule found; {@code rate} null takes nothing off. */
    ClaimValue of(Claim claim, BigDecimal rate, String rule) {
        int outcome = claim.outcome().position();
        boolean plain = claim.sustainedYear() == 1;
        ClaimValue known = last[outcome];
        if (plain && claim.worth() == worths[outcome] && isSame(known, claim, rate, rule)) {
            return known;
        }
        ClaimValue value = workedOut(claim, rate, rule);
        if (plain) {
            worths[outcome] = claim.worth();
            last[outcome] = value;
        }
        return value;
    }

    private static boolean isSame(ClaimValue known, Claim claim, BigDecimal rate, String rule) {
        boolean sameRate = rate == null ? known.deadweightRate() == null : rate.equals(known.deadweightRate());
        return sameRate
                && known.rateRule().equals(rule)
                && known.headcount() == claim.headcount()
                && known.share().equals(claim.share());
    }

    private static ClaimValue workedOut(Claim claim, BigDecimal rate, String rule) {
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
