package org.claimable.rulebook;

/** A file of rules, DRL or a decision table: its path in the folder of the rule set, and its text. */
public record RuleFile(String path, String text) {}
