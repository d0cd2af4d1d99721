package org.claimable.claim;

/** Something of a submitted table that is no mistake but that its reader should know: where, what, and in words. */
public record TableNote(String place, String code, String message) {}
