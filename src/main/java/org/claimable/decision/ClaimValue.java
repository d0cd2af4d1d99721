package org.claimable.decision;

import java.math.BigDecimal;

/**
 * What a claim is worth, in pence: {@code perPerson} for one person, {@code amounts} for the headcount and share.
 * {@code deadweightRate} is null where the value set already includes deadweight; {@code rateRule} is the id of the rule
 * that found it.
 */
public record ClaimValue(
        Amounts perPerson,
        BigDecimal deadweightRate,
        String rateRule,
        int headcount,
        BigDecimal share,
        Amounts amounts) {

    public ClaimValue(Amounts perPerson, BigDecimal deadweightRate, String rateRule, int headcount, BigDecimal share) {
        this(perPerson, deadweightRate, rateRule, headcount, share, perPerson.times(headcount, share));
    }

    public long total() {
        return amounts.total();
    }
}
