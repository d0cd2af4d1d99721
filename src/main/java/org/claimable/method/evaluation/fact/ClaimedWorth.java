package org.claimable.method.evaluation.fact;

import java.math.BigDecimal;
import org.claimable.method.bank.Pence;

/** What rules ask of the worth of a claim, in pounds for one person before deadweight; blank where the value set has no value for it. */
public sealed interface ClaimedWorth permits Claim {
    /** In pence; null without a value. */
    Worth worth();

    @Word("the value set has a value for it")
    default boolean isPriced() {
        return worth() != null;
    }

    @Word("the value set states a rate of deadweight for this outcome")
    default boolean isOwnRowRate() {
        return worth() != null && worth().deadweight() != null;
    }

    @Word(
            value = "the rate of deadweight that the value set states for this outcome",
            blank = true,
            example = "rowRate > 0.3",
            reads = "/valueSet")
    default BigDecimal rowRate() {
        return worth() == null ? null : worth().deadweight();
    }

    @Word(
            value = "what the value set says that it is worth in all, in pounds for one person before deadweight",
            name = "worth.total",
            blank = true,
            example = "worth.total > 5000",
            reads = "/valueSet")
    default BigDecimal worthTotal() {
        return worth() == null
                ? null
                : Pence.pounds(
                        Math.addExact(worth().wellbeing(), Math.addExact(worth().exchequer(), worth().business())));
    }

    @Word(
            value = "its wellbeing part",
            name = "worth.wellbeing",
            blank = true,
            example = "worth.wellbeing < 0",
            reads = "/valueSet")
    default BigDecimal worthWellbeing() {
        return worth() == null ? null : Pence.pounds(worth().wellbeing());
    }

    @Word(
            value = "its exchequer part",
            name = "worth.exchequer",
            blank = true,
            example = "worth.exchequer > 0",
            reads = "/valueSet")
    default BigDecimal worthExchequer() {
        return worth() == null ? null : Pence.pounds(worth().exchequer());
    }

    @Word(
            value = "its business part",
            name = "worth.business",
            blank = true,
            example = "worth.business > 0",
            reads = "/valueSet")
    default BigDecimal worthBusiness() {
        return worth() == null ? null : Pence.pounds(worth().business());
    }
}
