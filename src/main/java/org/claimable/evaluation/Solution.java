package org.claimable.evaluation;

/** A conflict-free set of claims and what it gains. */
record Solution(long gain, long[] kept) {}
