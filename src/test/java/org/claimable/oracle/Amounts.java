package org.claimable.oracle;

import java.math.BigDecimal;

/** What some claims are worth together, in pounds, by part. */
public record Amounts(
        BigDecimal wellbeing,
        BigDecimal deadweight,
        BigDecimal wellbeingNet,
        BigDecimal exchequer,
        BigDecimal business,
        BigDecimal total) {

    static final BigDecimal NOTHING = new BigDecimal("0.00");
    static final Amounts NONE = new Amounts(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);

    Amounts plus(Amounts other) {
        return new Amounts(
                wellbeing.add(other.wellbeing),
                deadweight.add(other.deadweight),
                wellbeingNet.add(other.wellbeingNet),
                exchequer.add(other.exchequer),
                business.add(other.business),
                total.add(other.total));
    }
}
