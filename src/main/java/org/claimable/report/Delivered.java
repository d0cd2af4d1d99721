package org.claimable.report;

import java.math.BigDecimal;

/**
 * What some claims come to: {@code people}, each counted once for each outcome and counting year, the {@code value} in
 * pounds of those claims that have one, and how many claims have none.
 */
public record Delivered(long people, BigDecimal value, long withoutValue) {}
