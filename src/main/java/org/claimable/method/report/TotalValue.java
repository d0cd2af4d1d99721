package org.claimable.method.report;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.claimable.method.decision.ClaimValue;
import org.claimable.method.decision.ClaimValue.Amounts;

/** The parts of a sum of claims' worth, in pounds with two decimals; the total is net of deadweight. */
public record TotalValue(
        BigDecimal wellbeing,
        BigDecimal deadweight,
        BigDecimal wellbeingNet,
        BigDecimal exchequer,
        BigDecimal business,
        BigDecimal total) {

    /** How many claims, and exact sums of the parts of their worth, however large. */
    static final class AmountSums implements Serializable {
        private static final long serialVersionUID = 1;

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

    /** An exact sum of pence, however many. */
    static final class PenceSum implements Serializable {
        private static final long serialVersionUID = 1;

        private long pence;
        private BigInteger carried = BigInteger.ZERO;
        private long withoutValue;

        /** Adds what a claim is worth, or counts that it has no value, which is null. */
        void add(ClaimValue value) {
            if (value == null) {
                withoutValue++;
            } else {
                add(value.total());
            }
        }

        void add(long amount) {
            long sum = pence + amount;
            if (((pence ^ sum) & (amount ^ sum)) < 0) {
                carried = carried.add(BigInteger.valueOf(pence));
                sum = amount;
            }
            pence = sum;
        }

        void add(PenceSum other) {
            carried = carried.add(other.carried);
            add(other.pence);
            withoutValue += other.withoutValue;
        }

        /** How many claims were added that have no value. */
        long withoutValue() {
            return withoutValue;
        }

        /** The sum in pounds with two decimals. */
        BigDecimal pounds() {
            return carried.signum() == 0
                    ? BigDecimal.valueOf(pence, 2)
                    : new BigDecimal(carried.add(BigInteger.valueOf(pence)), 2);
        }
    }
}
