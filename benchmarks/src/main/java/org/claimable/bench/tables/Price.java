package org.claimable.bench.tables;

/** What an outcome is worth, in pence; {@code rate} is its own deadweight in ten-thousandths, -1 where it has none. */
public record Price(String outcome, long wellbeing, long exchequer, long business, int rate) {}
