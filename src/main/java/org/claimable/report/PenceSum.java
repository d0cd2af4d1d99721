package org.claimable.report;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact sum of pence, however many. */
final class PenceSum {
    private long pence;
    private BigInteger carried = BigInteger.ZERO;

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
    }

    /** The sum in pounds with two decimals. */
    BigDecimal pounds() {
        return carried.signum() == 0
                ? BigDecimal.valueOf(pence, 2)
                : new BigDecimal(carried.add(BigInteger.valueOf(pence)), 2);
    }
}
