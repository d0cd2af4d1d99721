package org.claimable.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.claimable.decision.ClaimValue;
import org.claimable.decision.ClaimValue.Amounts;

/** How many claims, and exact sums of the parts of their worth, however large. */
final class AmountSums {
    private int claims;
    private long wellbeing;
    private long wellbeingNet;
    private long exchequer;
    private long business;
    private BigInteger[] carried;

    int claims() {
        return claims;
    }

    /** Adds a claim with what it is worth; null is worth nothing. */
    void add(ClaimValue value) {
        claims++;
        if (value != null) {
            Amounts amounts = value.amounts();
            add(amounts.wellbeing(), amounts.wellbeingNet(), amounts.exchequer(), amounts.business());
        }
    }

    void add(AmountSums other) {
        claims += other.claims;
        add(other.wellbeing, other.wellbeingNet, other.exchequer, other.business);
        if (other.carried != null) {
            carry(other.carried);
        }
    }

    private void add(long gross, long net, long state, long trade) {
        long a = wellbeing + gross;
        long b = wellbeingNet + net;
        long c = exchequer + state;
        long d = business + trade;
        long overflown = (wellbeing ^ a) & (gross ^ a)
                | (wellbeingNet ^ b) & (net ^ b)
                | (exchequer ^ c) & (state ^ c)
                | (business ^ d) & (trade ^ d);
        if (overflown < 0) {
            carry(inFull());
            a = gross;
            b = net;
            c = state;
            d = trade;
        }
        wellbeing = a;
        wellbeingNet = b;
        exchequer = c;
        business = d;
    }

    private BigInteger[] inFull() {
        return new BigInteger[] {
            BigInteger.valueOf(wellbeing),
            BigInteger.valueOf(wellbeingNet),
            BigInteger.valueOf(exchequer),
            BigInteger.valueOf(business)
        };
    }

    private void carry(BigInteger[] sums) {
        BigInteger[] all = sums.clone();
        for (int i = 0; carried != null && i < all.length; i++) {
            all[i] = all[i].add(carried[i]);
        }
        carried = all;
    }

    /** Begins again at nothing. */
    void clear() {
        claims = 0;
        wellbeing = 0;
        wellbeingNet = 0;
        exchequer = 0;
        business = 0;
        carried = null;
    }

    TotalValue total() {
        BigInteger[] sums = inFull();
        BigDecimal[] pounds = new BigDecimal[sums.length];
        for (int i = 0; i < sums.length; i++) {
            pounds[i] = new BigDecimal(carried == null ? sums[i] : sums[i].add(carried[i]), 2);
        }
        BigDecimal net = pounds[1];
        return new TotalValue(
                pounds[0],
                pounds[0].subtract(net),
                net,
                pounds[2],
                pounds[3],
                net.add(pounds[2]).add(pounds[3]));
    }
}
