package org.claimable.operation;

/** Something that can be switched, and how it is, for the line at the start: {@code authentication}, {@code off}. */
public record Switched(String what, String how) {}
