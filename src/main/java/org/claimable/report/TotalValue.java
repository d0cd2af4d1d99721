package org.claimable.report;

import java.math.BigDecimal;

/** The parts of a sum of claims' worth, in pounds with two decimals; the total is net of deadweight. */
public record TotalValue(
        BigDecimal wellbeing,
        BigDecimal deadweight,
        BigDecimal wellbeingNet,
        BigDecimal exchequer,
        BigDecimal business,
        BigDecimal total) {}
