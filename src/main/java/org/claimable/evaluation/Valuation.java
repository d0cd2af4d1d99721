package org.claimable.evaluation;

import java.math.BigDecimal;
import org.claimable.bank.Pence;
import org.claimable.decision.ClaimValue;
import org.claimable.decision.ClaimValue.Amounts;
import org.claimable.evaluation.fact.Claim;
import org.claimable.evaluation.fact.Worth;

/**
 * What claims are worth, by VA-01 and VA-02: wellbeing net of deadweight, plus exchequer, plus business. Most claims of an
 * outcome are worth the same, so that values are kept until another takes their place.
 */
final class Valuation {
    private static final int PLACES = 1 << 12;

    private final Worth[] worths = new Worth[PLACES];
    private final ClaimValue[] kept = new ClaimValue[PLACES];

    /** The value of a claim at a rate of deadweight that a rule found; {@code rate} null takes nothing off. */
    ClaimValue of(Claim claim, BigDecimal rate, String rule) {
        if (claim.sustainedYear() != 1) {
            return workedOut(claim, rate, rule);
        }
        Worth worth = claim.worth();
        int hash = 31 * System.identityHashCode(worth) + claim.headcount();
        hash = 31 * (31 * hash + claim.share().hashCode()) + (rate == null ? 0 : rate.hashCode());
        int place = (hash ^ hash >>> 12) & PLACES - 1;
        if (worths[place] == worth && isSame(kept[place], claim, rate, rule)) {
            return kept[place];
        }
        ClaimValue value = workedOut(claim, rate, rule);
        worths[place] = worth;
        kept[place] = value;
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
