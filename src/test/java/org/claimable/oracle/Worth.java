package org.claimable.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The value of one claim in pounds: its parts for one person, and the total for its headcount and share. */
public record Worth(
        BigDecimal wellbeing,
        BigDecimal deadweightRate,
        BigDecimal wellbeingNet,
        BigDecimal exchequer,
        BigDecimal business,
        BigDecimal perPerson,
        int headcount,
        BigDecimal share,
        BigDecimal total) {

    static Worth of(Parts parts, BigDecimal rate, int headcount, BigDecimal share) {
        BigDecimal kept = BigDecimal.ONE.subtract(rate == null ? BigDecimal.ZERO : rate);
        BigDecimal net = pence(parts.wellbeing().multiply(kept));
        BigDecimal perPerson = net.add(parts.exchequer()).add(parts.business());
        Worth perHead = new Worth(
                pence(parts.wellbeing()),
                rate,
                net,
                pence(parts.exchequer()),
                pence(parts.business()),
                pence(perPerson),
                headcount,
                share,
                BigDecimal.ZERO);
        return perHead.withTotal(perHead.totalFor(headcount));
    }

    /** The amounts of a value set for one person, before deadweight. */
    record Parts(BigDecimal wellbeing, BigDecimal exchequer, BigDecimal business) {}

    BigDecimal totalFor(int people) {
        return claimed(wellbeingNet, people).add(claimed(exchequer, people)).add(claimed(business, people));
    }

    Amounts amounts() {
        BigDecimal gross = claimed(wellbeing, headcount);
        BigDecimal net = claimed(wellbeingNet, headcount);
        return new Amounts(
                gross, gross.subtract(net), net, claimed(exchequer, headcount), claimed(business, headcount), total);
    }

    private BigDecimal claimed(BigDecimal part, int people) {
        return pence(part.multiply(BigDecimal.valueOf(people)).multiply(share));
    }

    private Worth withTotal(BigDecimal sum) {
        return new Worth(
                wellbeing, deadweightRate, wellbeingNet, exchequer, business, perPerson, headcount, share, sum);
    }

    static BigDecimal pence(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
