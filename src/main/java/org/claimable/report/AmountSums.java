package org.claimable.report;

import java.math.BigDecimal;
import org.claimable.decision.Amounts;
import org.claimable.decision.ClaimValue;

/** Sums of the parts of claims' worth. */
final class AmountSums {
    private final PenceSum wellbeing = new PenceSum();
    private final PenceSum wellbeingNet = new PenceSum();
    private final PenceSum exchequer = new PenceSum();
    private final PenceSum business = new PenceSum();

    /** Adds what a claim is worth; {@code value} null adds nothing. */
    void add(ClaimValue value) {
        if (value != null) {
            Amounts amounts = value.amounts();
            wellbeing.add(amounts.wellbeing());
            wellbeingNet.add(amounts.wellbeingNet());
            exchequer.add(amounts.exchequer());
            business.add(amounts.business());
        }
    }

    void add(AmountSums other) {
        wellbeing.add(other.wellbeing);
        wellbeingNet.add(other.wellbeingNet);
        exchequer.add(other.exchequer);
        business.add(other.business);
    }

    TotalValue total() {
        BigDecimal net = wellbeingNet.pounds();
        return new TotalValue(
                wellbeing.pounds(),
                wellbeing.pounds().subtract(net),
                net,
                exchequer.pounds(),
                business.pounds(),
                net.add(exchequer.pounds()).add(business.pounds()));
    }
}
