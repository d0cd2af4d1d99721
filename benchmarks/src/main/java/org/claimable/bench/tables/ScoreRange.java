package org.claimable.bench.tables;

import java.math.BigDecimal;

/** The lowest and the highest score of a scale. */
public record ScoreRange(String scale, BigDecimal lowest, BigDecimal highest) {}
