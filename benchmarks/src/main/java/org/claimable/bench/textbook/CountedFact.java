package org.claimable.bench.textbook;

/** An outcome, by its code, of a person counted before in a year. */
public record CountedFact(String individual, String outcome, int year) {}
