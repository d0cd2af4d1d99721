package org.claimable.bench.loop;

/** An outcome counted before, on a day such as 20240930. */
public record Counted(String outcome, int achievedOn, String reference) {}
