package org.claimable.report;

/** A caveat and how many claims carry it; 0 where it is about the cohort as a whole. */
public record CaveatCount(String code, String rule, String message, String source, String provenance, int claims) {}
