package org.claimable.evaluation;

/** Something that the rules of a chapter, by its name, must judge and do not. */
public record Gap(String chapter, String message) {}
