package org.claimable.report;

/** An outcome, and how many of its claims showed no movement across the line: to report under other benefits. */
public record OtherBenefit(String outcome, String name, int claims) {}
