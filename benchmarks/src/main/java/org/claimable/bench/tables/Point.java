package org.claimable.bench.tables;

import java.math.BigDecimal;

/** What a score of an outcome is worth, in pence, up to the next score. */
public record Point(String outcome, BigDecimal score, long wellbeing) {}
