package org.claimable.report;

/** An outcome, and how many of its claims improved without reaching it: to report under other benefits. */
public record OtherBenefit(String outcome, String name, int claims) {}
