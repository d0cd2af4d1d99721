package org.claimable.rulebook;

/** A folder of an analyst's own tables laid over a rule set, with the SHA-256 of what of it decides. */
public record Overlay(String id, String title, boolean licensed, String digest) {}
