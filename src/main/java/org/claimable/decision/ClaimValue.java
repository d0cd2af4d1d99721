package org.claimable.decision;

import java.math.BigDecimal;

/**
 * What a claim is worth, in pence. {@code wellbeing}, {@code wellbeingNet}, {@code exchequer}, {@code business} and
 * {@code perPerson} are for one person; {@code amounts} are for the headcount and share, each rounded to the penny.
 * {@code deadweightRate} is null where the value set already includes deadweight.
 */
public record ClaimValue(
        long wellbeing,
        BigDecimal deadweightRate,
        long wellbeingNet,
        long exchequer,
        long business,
        int headcount,
        BigDecimal share,
        Amounts amounts) {

    public long perPerson() {
        return wellbeingNet + exchequer + business;
    }

    public long total() {
        return amounts.total();
    }
}
