package org.claimable.bench.tables;

/** An answer of a scale and whether it meets the outcome. */
public record Answer(String scale, String text, boolean meets) {}
